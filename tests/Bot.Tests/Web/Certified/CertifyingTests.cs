using System.Net;
using Bot.Answers;
using Bot.Answers.Certified;
using Bot.Tests.Fakes;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Web.Certified;

/// <summary>Signing an answer in the console, and what becomes of it.</summary>
public sealed class CertifyingTests : IAsyncLifetime
{
    private const string Question = "Who may cancel a striped card?";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private LocalSite? site;
    private string answer = "";

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync();
        await site.AddMemberAsync("rita", Role.Reviewer);
        await site.AddMemberAsync("rolf", Role.Reader);
        await site.AddMemberAsync("olga", Role.Owner, new WorkspaceId("slack:T1"));
        await site.AddAsync(Some.Revision("cards.txt", "Only the post office may cancel a striped card.", "A card is striped when it was sent twice."));
        answer = (await AskAsync()).LogId;
    }

    [Fact]
    public async Task A_reviewer_signs_an_answer_and_it_is_voided_by_itself_when_its_document_is_replaced()
    {
        using var rita = await SiteClient.SignedInAsync(Site, "rita");
        using var signed = await SignAsync(rita, ("phrasings", "Who can call off a striped card?\n\n"), ("note", "<script>alert(1)</script>"), ("days", "90"));
        Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);
        var path = signed.Headers.Location!.OriginalString;

        var page = await ReadAsync(rita, path);
        Assert.Contains("Certified by RITA on", await ReadAsync(rita, $"/threads/{await ThreadAsync(rita)}"), StringComparison.Ordinal);
        Assert.Contains("Who can call off a striped card?", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);

        await Site.AddAsync(Some.Revision("cards.txt", "Only the congress may cancel a striped card."));
        using var patience = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while ((await Site.Get<Certificates>().ListAsync(WorkspaceId.Local, patience.Token)).Single().EndedAt is null)
        {
            await timer.WaitForNextTickAsync(patience.Token);
        }

        Assert.Contains("no longer says “Only the post office may cancel a striped card”", WebUtility.HtmlDecode(await ReadAsync(rita, path)), StringComparison.Ordinal);
        Assert.Null((await AskAsync()).Certified);
        Assert.Contains("has lost its certificate:", await ReadAsync(rita, "/notices"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reviewer_withdraws_it_and_a_reader_cannot()
    {
        using var rita = await SiteClient.SignedInAsync(Site, "rita");
        using var signed = await SignAsync(rita, ("days", "30"));
        var path = signed.Headers.Location!.OriginalString;

        using var rolf = await SiteClient.SignedInAsync(Site, "rolf");
        using var refused = await rolf.SendAsync("/certified", path + "?handler=withdraw");
        Assert.NotNull((await AskAsync()).Certified);

        using var withdrawn = await rita.SendAsync(path, path + "?handler=withdraw");
        Assert.Equal(path, withdrawn.Headers.Location?.OriginalString);
        Assert.Null((await AskAsync()).Certified);
        Assert.Contains("RITA withdrew it.", await ReadAsync(rolf, "/certified"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_says_which_answer_is_signed_and_which_certificate_is_withdrawn()
    {
        using var rita = await SiteClient.SignedInAsync(Site, "rita");
        var other = (await AskAsync()).LogId;
        using var signed = await SignAsync(rita, ("id", other), ("days", "30"));
        var path = signed.Headers.Location!.OriginalString;
        Assert.Equal([answer], (await Site.Get<Certificates>().ListAsync(WorkspaceId.Local, TestContext.Current.CancellationToken)).Select(certificate => certificate.Answer));

        using var withdrawn = await rita.SendAsync(path, "/certified/00000000000000000000000000000000?handler=withdraw", ("id", path.Split('/')[^1]));
        Assert.Equal(HttpStatusCode.NotFound, withdrawn.StatusCode);
        Assert.NotNull((await AskAsync()).Certified);
    }

    [Fact]
    public async Task A_question_that_followed_others_is_signed_as_it_is_asked_by_itself()
    {
        using var rita = await SiteClient.SignedInAsync(Site, "rita");
        var thread = await ThreadAsync(rita);
        using var asked = await rita.SendAsync($"/threads/{thread}", "/ask", ("question", "And who may cancel it?"), ("thread", thread));
        var last = (await Site.Get<AnswerLog>().ThreadAsync(WorkspaceId.Local, thread, TestContext.Current.CancellationToken))[^1];
        Assert.Equal(("And who may cancel it?", "answer"), (last.Question, last.Record.Outcome));
        answer = last.Record.LogId;

        using var refused = await SignAsync(rita, ("phrasings", " \n?!"), ("days", "90"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("This question followed others", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var signed = await SignAsync(rita, ("phrasings", "Who may cancel a striped card?"), ("days", "90"));
        Assert.Equal(HttpStatusCode.Redirect, signed.StatusCode);
        Assert.NotNull((await AskAsync()).Certified);
        Assert.Null((await Site.Get<Answerer>().AnswerAsync(new Question(WorkspaceId.Local, "And who may cancel it?", [], AsOf: null, Thread: null), TestContext.Current.CancellationToken)).Certified);
    }

    [Theory]
    [InlineData("days", "7")]
    [InlineData("days", "x")]
    [InlineData("phrasings", "long")]
    [InlineData("note", "long")]
    public async Task What_is_wrong_with_the_form_is_said_and_nothing_is_lost(string field, string value)
    {
        using var rita = await SiteClient.SignedInAsync(Site, "rita");
        var given = new Dictionary<string, string> { ["days"] = "90", ["note"] = "Kept note", ["phrasings"] = "Kept phrasing" };
        given[field] = value == "long" ? new string('x', 2001) : value;
        using var response = await SignAsync(rita, [.. given.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains(field == "note" ? "Kept phrasing" : "Kept note", page, StringComparison.Ordinal);
        Assert.Empty(await Site.Get<Certificates>().ListAsync(WorkspaceId.Local, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_reader_and_another_workspace_can_neither_sign_nor_see_it()
    {
        using var rita = await SiteClient.SignedInAsync(Site, "rita");
        using var signed = await SignAsync(rita, ("days", "30"));
        var path = signed.Headers.Location!.OriginalString;

        using var olga = await SiteClient.SignedInAsync(Site, "olga");
        using var theirs = await olga.GetAsync(path);
        using var certify = await olga.GetAsync($"/facts/answers/{answer}/certify");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (theirs.StatusCode, certify.StatusCode));
        Assert.DoesNotContain("striped", await ReadAsync(olga, "/certified"), StringComparison.Ordinal);

        using var rolf = await SiteClient.SignedInAsync(Site, "rolf");
        using var refused = await rolf.GetAsync($"/facts/answers/{answer}/certify");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    private Task<AnswerRecord> AskAsync() => Site.Get<Answerer>().AnswerAsync(new Question(WorkspaceId.Local, Question, [], AsOf: null, Thread: null), TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> SignAsync(SiteClient client, params (string, string)[] fields) =>
        client.SendAsync($"/facts/answers/{answer}/certify", $"/facts/answers/{answer}/certify", fields);

    private static async Task<string> ThreadAsync(SiteClient client)
    {
        using var asked = await client.SendAsync("/", "/ask", ("question", Question));
        return asked.Headers.Location!.OriginalString.Split('/', '#')[2];
    }

    private static async Task<string> ReadAsync(SiteClient client, string path)
    {
        using var response = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
