using Bot.Documents;
using Bot.Ingestion;
using Bot.Tests.Ingestion;
using Bot.Tests.Web.Site;
using Bot.Workspaces;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.BrowserTests;

/// <summary>The page of a citation and the search, as a person uses them.</summary>
public sealed class ViewerTests(Browser browser) : PageTests(browser)
{
    private const string Rule = "The desk shall answer within thirty days.";

    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task A_replaced_passage_with_its_quotations_is_accessible(string look)
    {
        var page = await OpenAsync(await ReplacedAsync(), Look.Of(look));
        foreach (var form in await page.Locator(".quotations summary").AllAsync())
        {
            await form.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        }

        await AssertAccessibleAsync(page, $"replaced-{look}");
    }

    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task A_passage_beside_its_page_is_accessible(string look)
    {
        var page = await OpenAsync(await PdfAsync(), Look.Of(look));
        await page.EvaluateAsync("Promise.all([...document.images].map(image => image.decode().catch(() => {})))");
        await AssertAccessibleAsync(page, $"page-image-{look}");
    }

    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task A_search_is_accessible(string look)
    {
        await RecordConversationAsync();
        await Site.AddMemberAsync("reader", Role.Reader);
        var page = await OpenAsync("/sign-in?to=%2Fsearch", Look.Of(look));
        await page.Locator("[name=handle]").FillAsync("reader");
        await page.Locator("[name=password]").FillAsync(LocalSite.Password);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Searchbox).FillAsync("red notice");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Passages" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Answers and checked statements" })).ToBeVisibleAsync();
        await AssertAccessibleAsync(page, $"search-{look}");
    }

    [Fact]
    public async Task A_quotation_is_copied_with_one_press_and_the_page_says_so()
    {
        var page = await OpenAsync(await ReplacedAsync());
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);

        await page.GetByText("OSCOLA", new() { Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy as OSCOLA" }).ClickAsync();

        await Expect(page.Locator("[data-copy=as-oscola] [role=status]")).ToHaveTextAsync("Copied");
        Assert.StartsWith($"‘{Rule}’\n‘Rules of the desk’ (26 September 2017) Agence Exemple", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_quotations_can_be_read_and_no_button_promises_more()
    {
        var page = await OpenAsync(await ReplacedAsync(), Look.WithoutScript);

        await page.GetByText("APA", new() { Exact = true }).ClickAsync();

        await Expect(page.Locator("#as-apa")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copy" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "See the words in the current revision" }).ClickAsync();
        await Expect(page.Locator("mark#quote")).ToHaveTextAsync(Rule);
        await Expect(page.GetByRole(AriaRole.Note)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_address_to_keep_opens_at_the_mark()
    {
        var document = SomeDocument.Original("A long report", "en", "");
        for (var number = 1; number <= 300; number++)
        {
            document.Statement($"Statement number {number} says what the one before it did not say.");
        }

        var stored = await Site.AddAsync(document.Build(WorkspaceId.Local, "long.txt"));
        var page = await OpenAsync(PathOf(stored.Revision, "Statement number 150 says"));
        var kept = await page.Locator("#permalink").InnerTextAsync();
        Assert.Equal(page.Url, kept);

        await Expect(page.Locator("mark#quote")).ToBeInViewportAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Passage after" }).ClickAsync();
        await Expect(page.Locator("mark#quote")).ToContainTextAsync("Statement number 151 ");
    }

    [Fact]
    public async Task A_page_that_can_not_be_drawn_is_told_and_the_text_stays()
    {
        await using var site = await LocalSite.StartAsync("Web:PdfRenderer=/bin/false");
        var page = await OpenAsync("/");
        await page.GotoAsync(site.Address + await PdfAsync(site));

        await Expect(page.Locator(".page-image [role=status]")).ToHaveTextAsync("This page of the file could not be drawn as a picture. The text of the document is complete without it.");
        await Expect(page.Locator("mark#quote")).ToBeVisibleAsync();
    }

    private async Task<string> ReplacedAsync()
    {
        var old = await Site.AddAsync(Desk().Statement("A preamble that nobody reads.").Statement(Rule).Statement("It sits in a town of its own, and nobody may enter it.").Build(WorkspaceId.Local, "rules.txt"));
        await Site.AddAsync(Desk().Statement(Rule).Build(WorkspaceId.Local, "rules.txt"));
        return PathOf(old.Revision, Rule);
    }

    private Task<string> PdfAsync() => PdfAsync(Site);

    private static async Task<string> PdfAsync(LocalSite site)
    {
        var pdf = new PdfFile()
            .Page().Bold(72, 760, "Rules of the desk", 18).Column(72, 720, "*Article 1", "The first page says that a request shall be recorded,", "and that the desk shall answer it.", "", "*Article 2", "The desk sits in a town, and nobody may enter it.")
            .Build();
        var outcome = await site.Get<Ingester>().AddAsync(WorkspaceId.Local, new FileContent("desk.pdf", pdf), "desk.pdf", DocumentOverrides.None, TestContext.Current.CancellationToken);
        return PathOf(Assert.IsType<IngestionOutcome.Added>(outcome).Revision, "a request shall be recorded");
    }

    private static SomeDocument Desk() => SomeDocument.Original("Rules of the desk", "en", "https://www.example.org/rules");

    private static string PathOf(Revision revision, string quote) => $"/sources/{revision.Id}?start={revision.Text.IndexOf(quote, StringComparison.Ordinal)}&length={quote.Length}";

    private static async Task AssertAccessibleAsync(IPage page, string name)
    {
        await page.KeepAsync(name);
        var broken = (await page.RunAxe()).Violations.Select(rule => $"{rule.Id}: {rule.Help}\n{string.Join('\n', rule.Nodes.Select(node => "  " + node.Html))}");
        Assert.Equal("", string.Join('\n', broken));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "Something is wider than the screen.");
        await page.SetViewportSizeAsync(320, 700);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "Something is wider than 320 pixels.");
    }
}
