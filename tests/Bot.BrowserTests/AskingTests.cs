using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.BrowserTests;

/// <summary>Asking, by each way that a person has.</summary>
public sealed class AskingTests(Browser browser) : PageTests(browser)
{
    private const string Question = "Is a red notice an international arrest warrant?";

    [Fact]
    public async Task With_the_keyboard_alone_one_asks_and_opens_a_citation()
    {
        await Site.AddCorpusAsync();
        var page = await OpenAsync("/");
        await Expect(page.GetByLabel("Your question")).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync(Question);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/threads/*#latest");

        // The way goes on where the page was scrolled to.
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Note 1", Exact = true })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("li:target").GetByRole(AriaRole.Link, new() { Name = "See it in its place" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("mark#quote")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_first_tab_skips_to_the_content()
    {
        var page = await OpenAsync("/nothing-here");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" })).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Ask a question" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Without_script_one_asks_and_follows_up()
    {
        await Site.AddCorpusAsync();
        var page = await OpenAsync("/", Look.WithoutScript);

        await page.GetByLabel("Your question").FillAsync(Question);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Expect(page.Locator("#latest .sentence").First).ToContainTextAsync("not an international arrest warrant");

        await page.GetByLabel("Ask a follow-up").FillAsync("Who decides what legal value it has?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);
        await Expect(page.Locator("#latest h2")).ToHaveTextAsync("Who decides what legal value it has?");
    }

    [Fact]
    public async Task An_example_is_asked_with_one_click()
    {
        await RecordConversationAsync();
        var page = await OpenAsync("/");

        await page.GetByRole(AriaRole.Button, new() { Name = Question }).ClickAsync();
        await Expect(page.Locator("#latest h2")).ToHaveTextAsync(Question);
    }

    [Fact]
    public async Task A_question_that_is_too_long_is_kept_in_the_box()
    {
        var page = await OpenAsync("/");
        var question = "\nWhat is a red notice? " + new string('x', 100_000);

        await page.GetByLabel("Your question").FillAsync(question);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Your question has 100,022 characters, and at most 4,000 can be asked: shorten it and ask again.");
        await Expect(page.GetByLabel("Your question")).ToHaveValueAsync(question.Trim());
    }

    [Fact]
    public async Task A_refused_follow_up_stays_in_its_conversation()
    {
        var conversation = await RecordConversationAsync();
        var page = await OpenAsync($"/threads/{conversation.Thread}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("There is no question yet: type one and ask again.");
        await page.GetByLabel("Your question").FillAsync(Question);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"**/threads/{conversation.Thread}#latest");
    }

    [Fact]
    public async Task Hostile_questions_are_shown_harmlessly()
    {
        await RecordConversationAsync();
        var page = await OpenAsync("/");
        page.Dialog += (_, dialog) => Assert.Fail($"A script ran: {dialog.Message}");
        const string Hostile = "</textarea><script>alert(1)</script><img src=x onerror=alert(2)> \u202Edesrever\u202C \u0007\u001B '\"&amp;";

        await page.GetByLabel("Your question").FillAsync(Hostile);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Expect(page.Locator("#latest h2")).ToContainTextAsync("</textarea><script>alert(1)</script><img src=x onerror=alert(2)> desrever");
        Assert.Equal(0, await page.Locator("main script, main img").CountAsync());
    }
}
