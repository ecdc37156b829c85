using System.Net;
using Bot.Answers;
using Bot.Facts.Gaps;
using Bot.Tests.Fakes;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Web.Gaps;

/// <summary>The gap desk in the console.</summary>
public sealed class GapDeskTests : IAsyncLifetime
{
    private static readonly WorkspaceId Elsewhere = new("slack:T1");

    private LocalSite? site;

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync();
        await site.AddMemberAsync("rita", Role.Reviewer);
        await site.AddMemberAsync("rolf", Role.Reader);
        await site.AddMemberAsync("olga", Role.Owner, Elsewhere);
        await SomeGaps.RecordAsync(site);
    }

    [Fact]
    public async Task Gaps_are_listed_by_askers_and_filtered()
    {
        using var rolf = await SiteClient.SignedInAsync(Site, "rolf");
        var all = await ReadAsync(rolf, "/gaps");
        Assert.True(all.IndexOf(SomeGaps.Lost, StringComparison.Ordinal) < all.IndexOf(SomeGaps.Stamp, StringComparison.Ordinal), all);
        Assert.Contains("2 askers", all, StringComparison.Ordinal);

        var removed = await ReadAsync(rolf, "/gaps?kind=Removed&state=open&assignee=");
        Assert.Contains(SomeGaps.Stamp, removed, StringComparison.Ordinal);
        Assert.DoesNotContain(SomeGaps.Lost, removed, StringComparison.Ordinal);
        Assert.Contains("No gap is like that.", await ReadAsync(rolf, "/gaps?assignee=me"), StringComparison.Ordinal);
        Assert.Contains("No gap is like that.", await ReadAsync(rolf, "/gaps?state=closed"), StringComparison.Ordinal);
        Assert.Contains(SomeGaps.Lost, await ReadAsync(rolf, "/gaps?kind=%3Cscript%3E&state=7&assignee=rita"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gap_shows_what_was_answered_what_fell_and_what_was_said()
    {
        using var rolf = await SiteClient.SignedInAsync(Site, "rolf");
        var stamp = await ReadAsync(rolf, PathOf(SomeGaps.Stamp));
        Assert.Contains("The congress chooses it.", stamp, StringComparison.Ordinal);
        Assert.Contains("The quote does not say who chooses.", stamp, StringComparison.Ordinal);
        Assert.Contains("This speaks of notices, not of stamps.", await ReadAsync(rolf, PathOf("ما هو لون الطابع؟")), StringComparison.Ordinal);
        Assert.DoesNotContain("/note\"", stamp, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_assigns_notes_closes_and_opens_again()
    {
        using var rita = await SiteClient.SignedInAsync(Site, "rita");
        var path = PathOf(SomeGaps.Lost);
        var id = (await Site.Get<Members>().ListAsync(WorkspaceId.Local, TestContext.Current.CancellationToken)).Single(member => member.Handle == "rita").Id;

        Assert.Equal(HttpStatusCode.SeeOther, await SendAsync(rita, path, "assign", ("value", id)));
        Assert.Equal(HttpStatusCode.SeeOther, await SendAsync(rita, path, "note", ("text", "<script>alert(1)</script> Ask the museum.")));
        Assert.Contains(SomeGaps.Lost, await ReadAsync(rita, "/gaps?assignee=me"), StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt; Ask the museum.", await ReadAsync(rita, path), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, await SendAsync(rita, path, "document", ("value", "Red notices: what they mean")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SendAsync(rita, path, "document", ("value", "Red notices: what they mean")));
        var closed = await ReadAsync(rita, path);
        Assert.Contains("Closed by a document", closed, StringComparison.Ordinal);
        Assert.Contains(SomeGaps.Lost, await ReadAsync(rita, "/gaps?state=closed"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, await SendAsync(rita, path, "open"));
        Assert.Contains("Open again. RITA opened it again.", await ReadAsync(rita, path), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await SendAsync(rita, path, "set-aside", ("text", "Not our subject.")));
        Assert.Contains("Will not be closed", await ReadAsync(rita, path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("document", "An unknown title", "", "Choose the document")]
    [InlineData("answer", "nothing", "", "Choose a certified answer")]
    [InlineData("set-aside", "", "  ", "Say why")]
    [InlineData("set-aside", "", "long", "the most is 2000")]
    [InlineData("note", "", "long", "the most is 2000")]
    [InlineData("assign", "nobody-like-that", "", "Nobody here has that name")]
    [InlineData("merge", "nothing", "", "Choose another gap")]
    [InlineData("move", "nothing", "", "Choose a report")]
    [InlineData("open", "", "", "not closed")]
    public async Task What_cannot_be_done_is_said_and_what_was_written_is_shown(string change, string value, string text, string said)
    {
        using var rita = await SiteClient.SignedInAsync(Site, "rita");
        var path = PathOf(SomeGaps.Lost);
        var written = text == "long" ? "Kept" + new string('x', 2500) : text;
        using var response = await rita.SendAsync(path, $"{path}/{change}", ("value", value), ("text", written));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Equal(text == "long", page.Contains("Keptxxx", StringComparison.Ordinal));
        Assert.Equal(4, (await SomeGaps.OpenAsync(Site)).Count);
    }

    [Fact]
    public async Task Reports_are_moved_and_gaps_put_together()
    {
        using var rita = await SiteClient.SignedInAsync(Site, "rita");
        var (lost, stamp) = (Gap(SomeGaps.Lost), Gap(SomeGaps.Stamp));
        var report = (await Site.Get<GapShelf>().ReportsAsync(lost, TestContext.Current.CancellationToken))[0];

        Assert.Equal(HttpStatusCode.SeeOther, await SendAsync(rita, $"/gaps/{lost.Id}", "move", ("report", report.Id), ("value", stamp.Id)));
        Assert.Equal(HttpStatusCode.SeeOther, await SendAsync(rita, $"/gaps/{lost.Id}", "merge", ("value", stamp.Id)));
        Assert.Contains("3 reports", await ReadAsync(rita, $"/gaps/{stamp.Id}"), StringComparison.Ordinal);
        Assert.Contains("Part of another gap", await ReadAsync(rita, $"/gaps/{lost.Id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_another_workspace_a_stranger_and_a_form_without_its_token_change_nothing()
    {
        var path = PathOf(SomeGaps.Lost);
        using var rolf = await SiteClient.SignedInAsync(Site, "rolf");
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(rolf, "/gaps", path, "set-aside", ("text", "No")));

        using var olga = await SiteClient.SignedInAsync(Site, "olga");
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(olga, "/gaps", path, "set-aside", ("text", "No")));
        using var theirs = await olga.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, theirs.StatusCode);
        Assert.Contains("No gap is open.", await ReadAsync(olga, "/gaps"), StringComparison.Ordinal);

        using var stranger = new SiteClient(Site);
        Assert.Equal(HttpStatusCode.Redirect, await SendAsync(stranger, "/", path, "set-aside", ("text", "No")));
        using var rita = await SiteClient.SignedInAsync(Site, "rita");
        Assert.Equal(HttpStatusCode.BadRequest, await SendAsync(rita, "/assets/site.css", path, "set-aside", ("text", "No")));
        Assert.Equal(HttpStatusCode.NotFound, await SendAsync(rita, path, "no-such-change"));
        Assert.Equal(4, (await SomeGaps.OpenAsync(Site)).Count);
    }

    [Fact]
    public async Task Whoever_reads_a_conversation_says_what_is_wrong_and_sees_what_is_answered_since()
    {
        await Site.AddAsync(Some.Revision("first.txt", "The post office opens at nine."));
        using var visitor = new SiteClient(Site);
        using var asked = await visitor.SendAsync("/", "/ask", ("question", "How many striped cards may a person send?"));
        var thread = asked.Headers.Location!.OriginalString.Split('#')[0];
        var answer = (await Site.Get<AnswerLog>().ThreadAsync(WorkspaceId.Local, thread.Split('/')[2], TestContext.Current.CancellationToken))[0].Record.LogId;

        using var reported = await visitor.SendAsync(thread, thread + "?handler=wrong", ("answer", answer), ("reason", "<img src=x onerror=alert(1)> Nine cards."));
        using var foreign = await visitor.SendAsync(thread, thread + "?handler=wrong", ("answer", (await ForeignAsync()).LogId), ("reason", ""));
        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.NotFound), (reported.StatusCode, foreign.StatusCode));
        Assert.Contains("You said that something is wrong here.", await ReadAsync(visitor, thread), StringComparison.Ordinal);

        using var rita = await SiteClient.SignedInAsync(Site, "rita");
        var path = PathOf("How many striped cards may a person send?");
        Assert.Contains("&lt;img src=x onerror=alert(1)&gt; Nine cards.", await ReadAsync(rita, path), StringComparison.Ordinal);
        await Site.AddAsync(Some.Revision("cards.txt", "A person may send nine striped cards a year."));
        Assert.Equal(HttpStatusCode.SeeOther, await SendAsync(rita, path, "document", ("value", "A report")));

        var shown = await UntilAsync(visitor, thread, "Since then");
        Assert.Contains("A person may send nine striped cards a year.", shown, StringComparison.Ordinal);
        Assert.Contains("The sources answer it now.", await ReadAsync(rita, path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desk_is_told_whom_it_could_not_tell()
    {
        using var rita = await SiteClient.SignedInAsync(Site, "rita");
        var path = PathOf(SomeGaps.Lost);
        Assert.Equal(HttpStatusCode.SeeOther, await SendAsync(rita, path, "document", ("value", "Red notices: what they mean")));

        var shown = await UntilAsync(rita, path, "2 askers could not be told: the sources still do not answer their question.");
        Assert.Contains("Ask the sources again", shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, await SendAsync(rita, path, "ask"));
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    private Gap Gap(string question) => SomeGaps.OpenAsync(Site).GetAwaiter().GetResult().Single(listed => listed.Gap.Question == question).Gap;

    private string PathOf(string question) => $"/gaps/{Gap(question).Id}";

    private async Task<AnswerRecord> ForeignAsync() =>
        await Site.Get<Answerer>().AnswerAsync(new Question(WorkspaceId.Local, "When does it open?", [], AsOf: null, Thread: null), TestContext.Current.CancellationToken);

    private static Task<HttpStatusCode> SendAsync(SiteClient client, string path, string change, params (string, string)[] fields) => SendAsync(client, path, path, change, fields);

    private static async Task<HttpStatusCode> SendAsync(SiteClient client, string from, string path, string change, params (string, string)[] fields)
    {
        using var response = await client.SendAsync(from, $"{path}/{change}", fields);
        return response.StatusCode;
    }

    private static async Task<string> UntilAsync(SiteClient client, string path, string text)
    {
        for (var tries = 0; tries < 400; tries++)
        {
            if (await ReadAsync(client, path) is var page && page.Contains(text, StringComparison.Ordinal))
            {
                return page;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException($"'{text}' never came.");
    }

    private static async Task<string> ReadAsync(SiteClient client, string path)
    {
        using var response = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return WebUtility.HtmlDecode((await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Replace("&lt;", "&amp;lt;").Replace("&gt;", "&amp;gt;"));
    }
}
