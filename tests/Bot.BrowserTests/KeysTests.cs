using Bot.Tests.Web.Site;
using Bot.Workspaces;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.BrowserTests;

/// <summary>Making and revoking keys, as a moderator does it.</summary>
public sealed class KeysTests(Browser browser) : PageTests(browser)
{
    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task The_keys_are_accessible(string look)
    {
        var page = await SignedInAsync(Look.Of(look));
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        await page.GetByLabel("What it is for").FillAsync("A name of 80 characters, of many words that wrap, for the desk that reads all day");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose at least one thing");
        await AccessibilityTests.AssertAccessibleAsync(page, $"keys-refused-{look}");

        await MakeAsync(page, "An archive that nobody uses any more");
        await page.GetByRole(AriaRole.Button, new() { Name = "Revoke the key for An archive" }).ClickAsync();
        await MakeAsync(page, "مكتب الأخبار");
        await MakeAsync(page, "News desk");
        await Expect(page.GetByRole(AriaRole.Status, new() { Name = "Your new key" })).ToContainTextAsync("bot_");
        await AccessibilityTests.AssertAccessibleAsync(page, $"keys-{look}");
    }

    [Fact]
    public async Task The_keys_fit_a_screen_of_320_pixels()
    {
        var page = await SignedInAsync(Look.Phone with { Size = new() { Width = 320, Height = 640 } });
        await MakeAsync(page, "ThisIsOneWordOfFiftyCharactersThatNobodyCouldWrapAtAll");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), "Something is wider than the screen.");
    }

    [Fact]
    public async Task With_the_keyboard_alone_a_key_is_made()
    {
        var page = await SignedInAsync(Look.Desk);
        await page.GetByLabel("What it is for").FocusAsync();
        await page.Keyboard.TypeAsync("News desk");
        foreach (var key in new[] { "Tab", "Space", "Tab", "Tab", "Space", "Tab", "Tab", "Enter" })
        {
            await page.Keyboard.PressAsync(key);
        }

        await Expect(page.GetByRole(AriaRole.Status, new() { Name = "Your new key" })).ToContainTextAsync("bot_");
        await Expect(page.GetByRole(AriaRole.Row, new() { Name = "News desk" })).ToContainTextAsync("ask, read");
    }

    private static async Task MakeAsync(IPage page, string name)
    {
        await page.GetByLabel("What it is for").FillAsync(name);
        await page.GetByLabel("Ask questions").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status, new() { Name = "Your new key" })).ToBeVisibleAsync();
    }

    private async Task<IPage> SignedInAsync(Look look)
    {
        await Site.AddMemberAsync("mona", Role.Moderator);
        var page = await OpenAsync("/sign-in?to=/keys", look);
        await page.GetByLabel("Handle").FillAsync("mona");
        await page.GetByLabel("Password").FillAsync(LocalSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync($"{Site.Address}/keys");
        return page;
    }
}
