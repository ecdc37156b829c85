using System.Net;
using Bot.Documents;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Web.Viewer;

/// <summary>The page of a citation: its standing, its quotations and its address.</summary>
public sealed class PassagePageTests : IAsyncLifetime
{
    private const string Rule = "The desk shall answer within thirty days.";

    private LocalSite? site;
    private SiteClient? client;

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync("Web:PdfRenderer=none");
        client = new SiteClient(site);
    }

    [Fact]
    public async Task A_current_revision_has_no_banner_and_one_address()
    {
        var stored = await AddAsync(Rule);

        var page = await ReadAsync(PathOf(stored, Rule) + "&from=0");

        Assert.DoesNotContain("Replaced on", page, StringComparison.Ordinal);
        Assert.Contains($"<link rel=\"canonical\" href=\"{Site.Address}/sources/{stored.Revision.Id}?start=", page, StringComparison.Ordinal);
        Assert.Contains($"&amp;length={Rule.Length}\">", page, StringComparison.Ordinal);
        Assert.Contains(stored.Revision.ContentHash, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_revision_says_what_replaced_it_and_leads_to_the_same_words()
    {
        var old = await AddAsync(Rule, "It sits in Lyon.");
        var today = await AddAsync("Before all else, a preamble.", Rule);
        var day = today.Revision.CreatedAt.UtcDateTime.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
        var place = today.Revision.Text.IndexOf(Rule, StringComparison.Ordinal);

        var standing = await ReadAsync(PathOf(old, Rule));
        Assert.Contains($"Replaced on {day} by revision 2.", standing, StringComparison.Ordinal);
        Assert.Contains("The quoted words still stand in it.", standing, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/sources/{today.Revision.Id}?start={place}&amp;length={Rule.Length}#quote\">See the words in the current revision</a>", standing, StringComparison.Ordinal);

        var gone = await ReadAsync(PathOf(old, "It sits in Lyon."));
        Assert.Contains("The quoted words no longer stand in it, letter for letter.", gone, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/sources/{today.Revision.Id}\">Open the current revision</a>", gone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_words_stay_text_and_hostile_addresses_are_no_links()
    {
        const string Hostile = "</p><script>alert(1)</script> \" onmouseover=\"alert(2)";
        var document = SomeDocument.Original("<img src=x onerror=alert(3)>", "en", "javascript:alert(4)").Statement("Before <b>it</b>.").Statement(Hostile).Statement("After.");
        var stored = await Site.AddAsync(document.Build(WorkspaceId.Local, "hostile.txt"));

        var page = await ReadAsync(PathOf(stored, Hostile));

        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript:alert", page[page.IndexOf("Copy as quotation", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("Before &lt;b&gt;it&lt;/b&gt;.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_another_workspace_is_told()
    {
        var foreign = await Site.AddAsync(SomeDocument.Original("Secret", "en", "").Statement("Nobody else may read this.").Build(new WorkspaceId("slack:T1"), "a.txt"));

        foreach (var path in new[] { $"/sources/{foreign.Revision.Id}", $"/sources/{foreign.Revision.Id}?start=0&length=3", $"/sources/{foreign.Revision.Id}/pages/1.png" })
        {
            using var response = await client!.GetAsync(path);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
            Assert.DoesNotContain("Secret", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        await Site.DisposeAsync();
    }

    private Task<StoredRevision> AddAsync(params string[] statements)
    {
        var document = SomeDocument.Original("Rules of the desk", "en", "https://www.example.org/rules");
        return Site.AddAsync(statements.Aggregate(document, (built, statement) => built.Statement(statement)).Build(WorkspaceId.Local, "rules.txt"));
    }

    private async Task<string> ReadAsync(string path)
    {
        using var response = await client!.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static string PathOf(StoredRevision stored, string quote) =>
        $"/sources/{stored.Revision.Id}?start={stored.Revision.Text.IndexOf(quote, StringComparison.Ordinal)}&length={quote.Length}";
}
