using System.Net;
using Bot.Facts.Reviews;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Web.Reviews;

/// <summary>The pages on which a team reviews, as far as they need no browser.</summary>
public sealed class FactPagesTests : IAsyncLifetime
{
    private LocalSite? site;

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private FactId Answer { get; set; }

    private string Sheet => $"/facts/{Answer}";

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync();
        await site.AddMemberAsync("rita", Role.Reviewer);
        await site.AddMemberAsync("rob", Role.Reader);
        await site.AddMemberAsync("stranger", Role.Owner, new WorkspaceId("elsewhere"));
        Answer = await SomeFacts.AnswerAsync(site);
    }

    [Theory, InlineData("/facts"), InlineData("/notices"), InlineData("/facts/answers/0123456789abcdef0123456789abcdef")]
    public async Task Who_has_not_signed_in_is_led_to_the_sign_in_page(string path)
    {
        using var client = new SiteClient(Site);
        using var response = await client.GetAsync(path);

        Assert.Equal((HttpStatusCode.Redirect, "/sign-in"), (response.StatusCode, response.Headers.Location?.OriginalString.Split('?')[0]));
    }

    [Theory, InlineData("decide"), InlineData("mark"), InlineData("comment"), InlineData("assign")]
    public async Task A_reader_sends_nothing(string handler)
    {
        using var client = await SiteClient.SignedInAsync(Site, "rob");
        using var response = await client.SendAsync(Sheet, $"{Sheet}/review?handler={handler}", ("state", "Confirmed"), ("sentence", "0"), ("text", "Hello"), ("handle", "rita"), ("once", "1"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty((await Site.Get<ReviewStore>().HistoryAsync(WorkspaceId.Local, Answer, Token))!);
    }

    [Fact]
    public async Task Facts_of_another_workspace_do_not_exist()
    {
        using var client = await SiteClient.SignedInAsync(Site, "stranger");
        using var sheet = await client.GetAsync(Sheet);
        using var sent = await client.SendAsync("/", $"{Sheet}/review?handler=comment", ("text", "Hello"), ("once", "1"));
        using var list = await client.GetAsync("/facts");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (sheet.StatusCode, sent.StatusCode));
        Assert.Contains("Nothing was asked or checked yet.", await list.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var client = await SiteClient.SignedInAsync(Site, "rita");
        using var response = await client.SendAsync("/health/live", $"{Sheet}/review?handler=comment", ("text", "Hello"), ("once", "1"));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty((await Site.Get<ReviewStore>().HistoryAsync(WorkspaceId.Local, Answer, Token))!);
    }

    [Fact]
    public async Task What_is_sent_is_kept_and_leads_back_to_the_sheet()
    {
        using var client = await SiteClient.SignedInAsync(Site, "rita");
        using var decided = await client.SendAsync(Sheet, $"{Sheet}/review?handler=decide", ("state", "Disputed"), ("reason", "It says less."), ("seen", "0"), ("once", "1"));
        using var marked = await client.SendAsync(Sheet, $"{Sheet}/review?handler=mark", ("state", "Confirmed"), ("sentence", "1"), ("reason", ""), ("once", "2"));
        using var again = await client.SendAsync(Sheet, $"{Sheet}/review?handler=mark", ("state", "Confirmed"), ("sentence", "1"), ("reason", ""), ("once", "2"));
        using var assigned = await client.SendAsync(Sheet, $"{Sheet}/review?handler=assign", ("handle", "rita"), ("once", "3"));

        Assert.Equal(
            [$"{Sheet}#step-1", $"{Sheet}#step-2", $"{Sheet}#step-2", $"{Sheet}#step-3"],
            new[] { decided, marked, again, assigned }.Select(response => $"{response.Headers.Location}"));
        Assert.All([decided, marked, again, assigned], response => Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode));
    }

    [Fact]
    public async Task What_is_refused_is_shown_with_what_was_typed()
    {
        using var client = await SiteClient.SignedInAsync(Site, "rita");
        var typed = new string('x', 4001);
        using var response = await client.SendAsync(Sheet, $"{Sheet}/review?handler=comment", ("text", typed), ("once", "1"));
        var page = await response.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("Your text has 4,001 characters, and at most 4,000 can be kept", page, StringComparison.Ordinal);
        Assert.Contains(typed, page, StringComparison.Ordinal);
    }

    [Theory, InlineData("decide", "state", "9"), InlineData("decide", "state", "<b>"), InlineData("mark", "state", "Open"), InlineData("mark", "sentence", "1e9")]
    public async Task What_no_form_sends_is_not_found(string handler, string field, string value)
    {
        using var client = await SiteClient.SignedInAsync(Site, "rita");
        using var response = await client.SendAsync(Sheet, $"{Sheet}/review?handler={handler}", (field, value), ("once", "1"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Hostile_words_are_shown_as_words()
    {
        const string hostile = "</textarea><script>alert(1)</script><img src=x onerror=alert(2)> @rita<b>";
        using var client = await SiteClient.SignedInAsync(Site, "rita");
        using var comment = await client.SendAsync(Sheet, $"{Sheet}/review?handler=comment", ("text", hostile), ("once", hostile));
        using var mark = await client.SendAsync(Sheet, $"{Sheet}/review?handler=mark", ("state", "Disputed"), ("sentence", "0"), ("reason", hostile), ("once", "1"));
        using var decision = await client.SendAsync(Sheet, $"{Sheet}/review?handler=decide", ("state", "Disputed"), ("reason", hostile), ("once", "1"));
        using var shown = await client.GetAsync(Sheet);
        using var list = await client.GetAsync($"/facts?words={Uri.EscapeDataString(hostile)}&behind={Uri.EscapeDataString(hostile)}&state=%00&kind=9");
        var page = await shown.Content.ReadAsStringAsync(Token) + await list.Content.ReadAsStringAsync(Token);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (shown.StatusCode, list.StatusCode));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x onerror=alert(2)&gt; <b class=\"mention\">@rita</b>&lt;b&gt;", page, StringComparison.Ordinal);
    }

    [Theory, InlineData("rita", true), InlineData("rob", false)]
    public async Task What_was_left_out_is_for_reviewers(string handle, bool isShown)
    {
        using var client = await SiteClient.SignedInAsync(Site, handle);
        using var response = await client.GetAsync(Sheet);

        Assert.Equal(isShown, (await response.Content.ReadAsStringAsync(Token)).Contains("A red notice always leads to arrest.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_conversation_leads_members_to_the_sheets_of_its_turns()
    {
        var thread = await SomeChecks.RecordAsync(Site);
        using var member = await SiteClient.SignedInAsync(Site, "rob");
        using var anybody = new SiteClient(Site);
        using var seen = await member.GetAsync($"/threads/{thread}");
        using var seenByAnybody = await anybody.GetAsync($"/threads/{thread}");

        Assert.Equal(3, (await seen.Content.ReadAsStringAsync(Token)).Split("href=\"/facts/checks/").Length - 1);
        Assert.DoesNotContain("/facts/", await seenByAnybody.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }
}
