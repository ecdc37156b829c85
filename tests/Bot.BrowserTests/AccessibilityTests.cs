using Bot.Tests.Web.Site;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bot.BrowserTests;

/// <summary>Every page in light and dark, at a desk and on a phone: no rule of axe is broken and nothing is wider than the screen.</summary>
public sealed class AccessibilityTests(Browser browser) : PageTests(browser)
{
    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task The_first_page_is_accessible(string look)
    {
        await RecordConversationAsync();
        await AssertAccessibleAsync(await OpenAsync("/", Look.Of(look)), $"first-{look}");
    }

    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task A_conversation_is_accessible(string look)
    {
        var conversation = await RecordConversationAsync();
        await AssertAccessibleAsync(await OpenAsync($"/threads/{conversation.Thread}", Look.Of(look)), $"conversation-{look}");
    }

    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task Checked_statements_are_accessible(string look) =>
        await AssertAccessibleAsync(await OpenAsync($"/threads/{await SomeChecks.RecordAsync(Site)}", Look.Of(look)), $"checks-{look}");

    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task A_quote_in_its_place_is_accessible(string look)
    {
        var conversation = await RecordConversationAsync();
        var citation = SomeAnswer.Citing(conversation.Summary, SomeConversation.Statement);
        var page = await OpenAsync($"/sources/{citation.Revision}?start={citation.Start}&length={citation.Length}", Look.Of(look));
        await AssertAccessibleAsync(page, $"source-{look}");
    }

    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task A_refused_question_is_accessible(string look)
    {
        var page = await OpenAsync("/", Look.Of(look));
        await page.GetByLabel("Your question").FillAsync("   ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask", Exact = true }).ClickAsync();
        await AssertAccessibleAsync(page, $"refused-{look}");
    }

    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task A_missing_page_is_accessible(string look) =>
        await AssertAccessibleAsync(await OpenAsync("/nothing-here", Look.Of(look)), $"missing-{look}");

    internal static async Task AssertAccessibleAsync(IPage page, string name)
    {
        await page.KeepAsync(name);
        var broken = (await page.RunAxe()).Violations
            .Select(rule => $"{rule.Id}: {rule.Help}\n{string.Join('\n', rule.Nodes.Select(node => "  " + node.Html))}");
        Assert.Equal("", string.Join('\n', broken));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "Something is wider than the screen.");
    }
}
