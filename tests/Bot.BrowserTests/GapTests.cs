using Bot.Tests.Web.Site;
using Bot.Workspaces;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.BrowserTests;

/// <summary>The gap desk and the numbers, as members see and use them.</summary>
public sealed class GapTests(Browser browser) : PageTests(browser)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Site.AddMemberAsync("rita", Role.Reviewer);
        await SomeGaps.RecordAsync(Site);
        await SomeChecks.RecordAsync(Site);
        await SomeGaps.GatherAsync(Site);
    }

    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task The_list_is_accessible(string look) => await AssertAccessibleAsync(await SignInAsync("/gaps", Look.Of(look)), $"gaps-{look}");

    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task A_gap_is_accessible(string look)
    {
        var page = await SignInAsync("/gaps", Look.Of(look));
        await page.GetByRole(AriaRole.Link, new() { Name = SomeGaps.Stamp }).ClickAsync();
        await AssertAccessibleAsync(page, $"gap-{look}");
    }

    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task The_numbers_are_accessible(string look)
    {
        var page = await SignInAsync("/numbers?days=7", Look.Of(look));
        await page.Locator("#questions summary").ClickAsync();
        await AssertAccessibleAsync(page, $"numbers-{look}");
    }

    [Fact]
    public async Task At_320_pixels_nothing_is_wider_than_the_screen()
    {
        var narrow = Look.Phone with { Name = "narrow", Size = new() { Width = 320, Height = 640 } };
        var page = await SignInAsync("/gaps", narrow);
        await page.KeepAsync("gaps-narrow");
        await AssertFitsAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = SomeGaps.Lost }).ClickAsync();
        await page.KeepAsync("gap-narrow");
        await AssertFitsAsync(page);
        await page.GotoAsync(Site.Address + "/numbers?days=90");
        await page.KeepAsync("numbers-narrow");
        await AssertFitsAsync(page);
    }

    [Fact]
    public async Task Without_script_and_with_the_keyboard_a_reviewer_notes_and_closes_a_gap()
    {
        var page = await SignInAsync("/gaps", Look.WithoutScript);
        await page.GetByRole(AriaRole.Link, new() { Name = SomeGaps.Stamp }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByLabel("A note for colleagues").FillAsync("Ask the museum.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".gap-note")).ToHaveTextAsync("Ask the museum.");

        await page.GetByLabel("Or say why it will not be closed").FillAsync("Not our subject.");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".gap-head .state")).ToHaveTextAsync("Will not be closed");
    }

    [Fact]
    public async Task Without_script_somebody_says_what_is_wrong_with_an_answer()
    {
        var conversation = await RecordConversationAsync();
        var page = await OpenAsync($"/threads/{conversation.Thread}", Look.WithoutScript);
        await page.Locator("details.wrong summary").First.ClickAsync();
        await page.GetByLabel("What is wrong with it?").First.FillAsync("It is a request, not a warrant.");
        await page.KeepAsync("wrong-desk-light");
        await page.GetByRole(AriaRole.Button, new() { Name = "Tell the people who look after the answers" }).First.ClickAsync();
        await Expect(page.Locator(".said-wrong")).ToHaveCountAsync(1);
    }

    private async Task<IPage> SignInAsync(string path, Look look)
    {
        var page = await OpenAsync("/sign-in?to=" + Uri.EscapeDataString(path), look);
        await page.GetByLabel("Handle").FillAsync("rita");
        await page.GetByLabel("Password").FillAsync(LocalSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        return page;
    }

    private static async Task AssertAccessibleAsync(IPage page, string name)
    {
        await page.KeepAsync(name);
        var broken = (await page.RunAxe()).Violations
            .Select(rule => $"{rule.Id}: {rule.Help}\n{string.Join('\n', rule.Nodes.Select(node => "  " + node.Html))}");
        Assert.Equal("", string.Join('\n', broken));
        await AssertFitsAsync(page);
    }

    private static async Task AssertFitsAsync(IPage page) => Assert.Empty(await page.EvaluateAsync<string[]>("""
        document.documentElement.scrollWidth <= window.innerWidth ? [] : [...document.querySelectorAll("body *")]
          .filter(element => element.getBoundingClientRect().right > window.innerWidth).map(element => element.outerHTML.slice(0, 120))
        """));
}
