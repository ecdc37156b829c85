using Bot.Tests.Web.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.BrowserTests;

public sealed class ConversationTests(Browser browser) : PageTests(browser)
{
    [Fact]
    public async Task A_marker_leads_to_its_note_and_the_note_to_the_marked_quote()
    {
        var conversation = await RecordConversationAsync();
        var page = await OpenAsync($"/threads/{conversation.Thread}");
        var exchange = page.GetByRole(AriaRole.Article, new() { Name = "Is a red notice an international arrest warrant?" });

        await exchange.GetByRole(AriaRole.Link, new() { Name = "Note 1", Exact = true }).ClickAsync();
        await Expect(page.Locator("li:target")).ToContainTextAsync("Our summary of Article 82, INTERPOL's Rules on the Processing of Data");

        await page.Locator("li:target").GetByRole(AriaRole.Link, new() { Name = "See it in its place" }).ClickAsync();
        await Expect(page.Locator("mark#quote")).ToHaveTextAsync(SomeConversation.Statement);
        await Expect(page.Locator("mark#quote")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Summaries_and_original_words_are_told_apart()
    {
        var conversation = await RecordConversationAsync();
        var page = await OpenAsync($"/threads/{conversation.Thread}");

        await Expect(page.Locator("#e1-n1 .standing")).ToHaveTextAsync("Our summary of");
        await Expect(page.Locator("article").First.Locator("q")).ToHaveCountAsync(0);
        await Expect(page.Locator("#e2-n1 .standing")).ToHaveTextAsync("The source’s own words:");
        await Expect(page.Locator("article").Nth(1).Locator("q")).ToHaveTextAsync([SomeConversation.ArabicSaying, SomeConversation.Saying]);
    }

    [Fact]
    public async Task Arabic_runs_from_right_to_left()
    {
        var conversation = await RecordConversationAsync();
        var page = await OpenAsync($"/threads/{conversation.Thread}");

        await Expect(page.Locator("#e2-question")).ToHaveCSSAsync("direction", "rtl");
        await Expect(page.Locator("article").Nth(1).Locator(".sentence").First).ToHaveCSSAsync("direction", "rtl");
        await Expect(page.Locator("article").Nth(1).Locator(".sentence").First).ToHaveAttributeAsync("lang", "ar");
    }

    [Fact]
    public async Task An_abstention_shows_the_closest_passages_as_no_answer()
    {
        var conversation = await RecordConversationAsync();
        var page = await OpenAsync($"/threads/{conversation.Thread}");
        var latest = page.Locator("#latest");

        await Expect(latest.GetByText("No answer from the sources")).ToBeVisibleAsync();
        await Expect(latest.GetByText("The sources don't say. None of their passages speaks of a moon office.")).ToBeVisibleAsync();
        await Expect(latest.GetByText("They do not answer it.")).ToBeVisibleAsync();
        await Expect(latest.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(latest.GetByRole(AriaRole.Link, new() { Name = "See it in its place" })).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task Removed_sentences_are_counted()
    {
        var conversation = await RecordConversationAsync();
        var page = await OpenAsync($"/threads/{conversation.Thread}");

        await Expect(page.GetByText("One sentence is left out: it did not pass the check.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task On_paper_there_are_addresses_instead_of_controls()
    {
        var conversation = await RecordConversationAsync();
        var page = await OpenAsync($"/threads/{conversation.Thread}", Look.DeskAtNight);

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.KeepAsync("conversation-paper");
        await Expect(page.GetByLabel("Ask a follow-up")).ToBeHiddenAsync();
        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
    }

    [Fact]
    public async Task A_quiet_line_says_where_help_can_be_had()
    {
        var conversation = await RecordConversationAsync();
        var page = await OpenAsync($"/threads/{conversation.Thread}");
        var help = page.GetByRole(AriaRole.Complementary, new() { Name = "Information, not legal advice" });

        await Expect(help).ToContainTextAsync("Information about procedures, not legal advice.");
        await help.GetByRole(AriaRole.Link, new() { Name = "Our summary of Article 29, Statute of the CCF" }).ClickAsync();
        await Expect(page.Locator("mark#quote")).ToContainTextAsync("free of charge");
    }

    [Fact]
    public async Task Only_http_addresses_become_links()
    {
        var conversation = await RecordConversationAsync();
        var page = await OpenAsync($"/threads/{conversation.Thread}");

        await Expect(page.Locator("#e2-n2 a[rel='noopener noreferrer']")).ToHaveAttributeAsync("href", "https://news.example.org/notices");
        await Expect(page.Locator("#e2-n1 a[rel='noopener noreferrer']")).ToHaveCountAsync(0);
        await Expect(page.Locator("a[href^='javascript']")).ToHaveCountAsync(0);
    }
}
