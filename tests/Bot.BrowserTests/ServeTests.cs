using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.BrowserTests;

/// <summary>The program as it ships, with its own corpus, from question to quote.</summary>
public sealed class ServeTests(Browser browser)
{
    [Fact]
    public async Task A_person_asks_opens_the_citation_follows_up_and_is_told_when_the_sources_do_not_say()
    {
        var page = await browser.OpenAsync(Look.Desk);
        await using var bot = await BotProcess.StartAsync();

        // 1. A question with a false premise is met with the passage that corrects it.
        await page.GotoAsync(bot.Address);
        await AskAsync(page, "Your question", "Is a red notice an international arrest warrant?");
        await Expect(page.Locator("#latest .sentence").Filter(new() { HasText = "not" }).First).ToBeVisibleAsync();
        var conversation = page.Url;

        // 2. Its citation opens on the very words.
        var sentence = await page.Locator("#latest .sentence > :first-child").First.InnerTextAsync();
        await page.Locator("#latest .notes").GetByRole(AriaRole.Link, new() { Name = "See it in its place" }).First.ClickAsync();
        await Expect(page.Locator("mark#quote")).ToBeInViewportAsync();
        Assert.Contains(await page.Locator("mark#quote").InnerTextAsync(), sentence, StringComparison.Ordinal);

        // 3. A follow-up stands in the same conversation.
        await page.GotoAsync(conversation);
        await AskAsync(page, "Ask a follow-up", "What must a request for one contain?");
        await Expect(page.GetByRole(AriaRole.Article)).ToHaveCountAsync(2);

        // 4. What no source speaks of is not answered.
        await AskAsync(page, "Ask a follow-up", "Which cheese do the penguins of Neptune prefer for breakfast?");
        await Expect(page.Locator("#latest").GetByText("No answer from the sources")).ToBeVisibleAsync();
        await Expect(page.Locator("#latest .sentence")).ToHaveCountAsync(0);
        await page.Context.DisposeAsync();
    }

    private static async Task AskAsync(IPage page, string box, string question)
    {
        await page.GetByLabel(box).FillAsync(question);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await Expect(page.Locator("#latest h2")).ToHaveTextAsync(question);
    }
}
