using Bot.Tests.Web.Site;
using Bot.Workspaces;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.BrowserTests;

public sealed class SourceTests(Browser browser) : PageTests(browser)
{
    [Fact]
    public async Task The_neighbours_of_a_passage_are_a_link_away()
    {
        var conversation = await RecordConversationAsync();
        var citation = SomeAnswer.Citing(conversation.Summary, SomeConversation.Statement);
        var page = await OpenAsync($"/sources/{citation.Revision}?start={citation.Start}&length={citation.Length}#quote");

        await page.GetByRole(AriaRole.Link, new() { Name = "Passage after" }).ClickAsync();
        await Expect(page.Locator("mark#quote")).ToHaveTextAsync("Each member country decides for itself what legal value a red notice has.");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Passage after" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_parts_of_a_long_text_can_be_read_one_after_the_other()
    {
        var document = SomeDocument.Original("A long report", "en", "");
        for (var number = 1; number <= 1500; number++)
        {
            document.Statement($"Statement number {number} says what the one before it did not say.");
        }

        var stored = await Site.AddAsync(document.Build(WorkspaceId.Local, "long.txt"));
        var citation = SomeAnswer.Citing(stored, "Statement number 900 says");
        var page = await OpenAsync($"/sources/{citation.Revision}?start={citation.Start}&length={citation.Length}#quote");

        await Expect(page.Locator("mark#quote")).ToBeInViewportAsync();
        var first = await page.Locator(".block").First.InnerTextAsync();
        var last = await page.Locator(".block").Last.InnerTextAsync();
        Assert.EndsWith("did not say.", last, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Later part of the text" }).ClickAsync();
        await Expect(page.Locator(".block").First).ToContainTextAsync($"Statement number {NumberIn(last) + 1} ");
        await page.GoBackAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Earlier part of the text" }).ClickAsync();
        await Expect(page.Locator(".text")).ToContainTextAsync($"Statement number {NumberIn(first) - 1} ");
    }

    private static int NumberIn(string statement) => int.Parse(statement.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);
}
