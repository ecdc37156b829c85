using Bot.Tests.Web.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.BrowserTests;

/// <summary>Checking a statement beside asking.</summary>
public sealed class CheckingTests(Browser browser) : PageTests(browser)
{
    private const string Statement = "A red notice asks that a wanted person be found and held for extradition.";

    [Fact]
    public async Task Without_script_one_checks_a_statement_and_asks_in_the_same_conversation()
    {
        await RecordConversationAsync();
        var page = await OpenAsync("/", Look.WithoutScript);

        await page.GetByLabel("Your question").FillAsync(Statement);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check a statement" }).ClickAsync();
        await Expect(page.Locator("#latest h2")).ToHaveTextAsync(Statement);
        await Expect(page.Locator("#latest .verdict")).ToHaveTextAsync("Stated in the sources");
        await Expect(page.Locator("#latest blockquote")).ToHaveTextAsync(Statement);
        await Expect(page.Locator("#latest .authority")).ToHaveTextAsync("official rule");

        var address = page.Url;
        await page.GetByLabel("Ask a follow-up").FillAsync("Is a red notice an international arrest warrant?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        Assert.Equal(address, page.Url);
    }

    [Fact]
    public async Task A_quote_of_a_verdict_opens_in_its_place()
    {
        await RecordConversationAsync();
        var page = await OpenAsync("/");

        await page.GetByLabel("Your question").FillAsync(Statement);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check a statement" }).ClickAsync();
        await page.Locator("#latest").GetByRole(AriaRole.Link, new() { Name = "See it in its place" }).First.ClickAsync();
        await Expect(page.Locator("mark#quote")).ToHaveTextAsync(Statement);
    }

    [Fact]
    public async Task What_differs_is_said_in_words_above_the_quotes_against_it()
    {
        var page = await OpenAsync($"/threads/{await SomeChecks.RecordAsync(Site)}");
        var differing = page.GetByRole(AriaRole.Article, new() { Name = SomeChecks.Differing });

        await Expect(differing.GetByText("The sources differ", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(differing.GetByText("the statement says “is”, the source says “is not”")).ToBeVisibleAsync();
        await Expect(differing.GetByRole(AriaRole.Group, new() { Name = "Against it" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(differing.Locator("blockquote")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_is_only_reported_to_be_said_is_not_called_stated()
    {
        var page = await OpenAsync($"/threads/{await SomeChecks.RecordAsync(Site)}");
        var reported = page.GetByRole(AriaRole.Article).Nth(1);

        await Expect(reported.GetByText("Not in the sources", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(reported.GetByRole(AriaRole.Group, new() { Name = "Said by two diplomats, not stated as a fact" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_statement_of_several_claims_has_a_verdict_on_each()
    {
        var page = await OpenAsync($"/threads/{await SomeChecks.RecordAsync(Site)}");
        var parts = page.Locator("#latest").GetByRole(AriaRole.List, new() { Name = "Parts of the statement" });

        await Expect(page.Locator("#latest .reason").First).ToHaveTextAsync("The sources do not settle 1 of its 2 parts. That does not make it false.");
        await Expect(parts.Locator(".verdict")).ToHaveTextAsync(["Stated in the sources", "Not in the sources"]);
    }

    [Fact]
    public async Task A_statement_that_is_too_long_is_kept_in_the_box()
    {
        var page = await OpenAsync("/");

        await page.GetByLabel("Your question").FillAsync(new string('x', 5000));
        await page.GetByRole(AriaRole.Button, new() { Name = "Check a statement" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Your statement has 5,000 characters, and at most 4,000 can be checked: check it in parts.");
        await Expect(page.GetByLabel("Your question")).ToHaveValueAsync(new string('x', 5000));
    }

    [Fact]
    public async Task Hostile_statements_are_shown_harmlessly()
    {
        await RecordConversationAsync();
        var page = await OpenAsync("/");
        page.Dialog += (_, dialog) => Assert.Fail($"A script ran: {dialog.Message}");

        await page.GetByLabel("Your question").FillAsync("</textarea><script>alert(1)</script><img src=x onerror=alert(2)> \u202Edesrever\u202C \u0007 is a notice.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check a statement" }).ClickAsync();
        await Expect(page.Locator("#latest h2")).ToContainTextAsync("</textarea><script>alert(1)</script><img src=x onerror=alert(2)> desrever");
        Assert.Equal(0, await page.Locator("main script, main img").CountAsync());
    }
}
