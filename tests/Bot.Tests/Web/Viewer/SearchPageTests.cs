using System.Net;
using Bot.Answers;
using Bot.Facts;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Web.Viewer;

/// <summary>The search page: what each visitor finds, and that nothing they type runs or breaks it.</summary>
public sealed class SearchPageTests : IAsyncLifetime
{
    private LocalSite? site;
    private SiteClient? stranger;
    private SiteClient? member;

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync();
        var stored = await Site.AddAsync(SomeDocument.Original("Zebra desk handbook", "en", "")
            .Statement("The zebra desk answers letters about stripes.").Build(WorkspaceId.Local, "zebra.txt"));
        await Site.AddAsync(SomeDocument.Original("Zebra secrets", "en", "").Statement("Nobody else may read of the zebra.").Build(new WorkspaceId("slack:T1"), "secret.txt"));
        await Site.RecordAsync("t-1", "Does the zebra <desk> answer?", SomeAnswer.Of(SomeAnswer.Quoting(stored, "The zebra desk answers letters about stripes.")));
        await Site.RecordAsync("t-2", "The zebra desk is closed.", new CheckRecord { Verdict = "not-found", Language = "en", Evidence = [] });
        await Site.AddMemberAsync("reader", Role.Reader);
        await Site.AddMemberAsync("foreigner", Role.Owner, new WorkspaceId("slack:T1"));
        stranger = new SiteClient(Site);
        member = await SiteClient.SignedInAsync(Site, "reader");
    }

    [Fact]
    public async Task Everybody_finds_documents_and_passages_of_their_workspace_with_the_words_marked()
    {
        var page = await ReadAsync(stranger!, "zebra+stripe");

        Assert.Contains("The <mark>zebra</mark> desk answers letters about <mark>stripes</mark>.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Answers and checked statements", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Zebra desk handbook</a> <span class=\"hint\">original, news, 2017-09-26</span>", await ReadAsync(stranger!, "handbook+ZEBRA"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_find_answers_and_checked_statements_too()
    {
        var page = await ReadAsync(member!, "zebra+desk");

        Assert.Matches("<a href=\"/facts/answers/[0-9a-f]{32}\" dir=\"auto\" lang=\"en\">Does the zebra &lt;desk&gt; answer\\?</a>", page);
        Assert.Matches("<a href=\"/facts/checks/[0-9a-f]{32}\" dir=\"auto\" lang=\"en\">The zebra desk is closed.</a>", page);
        Assert.Contains("Not in the sources, ", page, StringComparison.Ordinal);
        Assert.Contains("/facts/answers/", await ReadAsync(member!, "letters"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Members_of_another_workspace_find_theirs_alone()
    {
        using var foreigner = await SiteClient.SignedInAsync(Site, "foreigner");

        var page = await ReadAsync(foreigner, "zebra");

        Assert.Contains("Nobody else may read of the <mark>zebra</mark>.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/facts/answers/", page, StringComparison.Ordinal);
        Assert.DoesNotContain("handbook", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("+++")]
    [InlineData("%25%25_%25")]
    [InlineData("the")]
    [InlineData("%00%01%1f")]
    [InlineData("%ED%A0%80")]
    [InlineData("%E2%80%AE%D9%85%D8%B1%D8%AD%D8%A8%D8%A7")]
    [InlineData("'+OR+1=1+--")]
    [InlineData("%22%3E%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("Article+83(1)(a)")]
    public async Task Anything_typed_is_looked_for_and_stays_text(string typed)
    {
        foreach (var client in new[] { stranger!, member! })
        {
            Assert.DoesNotContain("<script>alert", await ReadAsync(client, typed), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_very_long_text_is_cut() => Assert.Contains("Nothing here has these words.", await ReadAsync(member!, string.Join('+', Enumerable.Repeat("qqqq", 1200))), StringComparison.Ordinal);

    [Fact]
    public async Task A_percent_sign_is_no_wildcard() =>
        Assert.Empty(await Site.Get<LoggedWords>().FindAsync(WorkspaceId.Local, "z%a", 10, TestContext.Current.CancellationToken));

    public async ValueTask DisposeAsync()
    {
        stranger?.Dispose();
        member?.Dispose();
        await Site.DisposeAsync();
    }

    private static async Task<string> ReadAsync(SiteClient client, string typed)
    {
        using var response = await client.GetAsync($"/search?q={typed}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
