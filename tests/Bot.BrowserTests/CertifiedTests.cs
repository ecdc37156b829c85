using Bot.Tests.Web.Site;
using Bot.Workspaces;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.BrowserTests;

/// <summary>The pages of certified answers, in every look and on the narrowest screen.</summary>
public sealed class CertifiedTests(Browser browser) : PageTests(browser)
{
    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public Task The_pages_of_certified_answers_are_accessible(string look) => WalkAsync(Look.Of(look), look);

    [Fact]
    public Task They_fit_a_screen_of_320_pixels() => WalkAsync(Look.Phone with { Size = new() { Width = 320, Height = 640 } }, "narrow");

    [Fact]
    public async Task With_the_keyboard_alone_an_answer_is_certified()
    {
        var page = await CertifyingAsync(Look.Desk);
        await page.GetByLabel("Other ways to ask").FocusAsync();
        await page.Keyboard.TypeAsync("Is a red notice a warrant?");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".state").First).ToContainTextAsync("Holds until");
        await Expect(page.GetByText("Is a red notice a warrant?")).ToBeVisibleAsync();
    }

    private async Task WalkAsync(Look look, string name)
    {
        var page = await CertifyingAsync(look);
        await AccessibilityTests.AssertAccessibleAsync(page, $"certify-{name}");

        await page.GetByLabel("Other ways to ask").FillAsync("ما معنى النشرة الحمراء؟\nASingleWordThatIsMuchTooLongToStandOnOneLineOfAnyPhoneInTheWorld");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign it as" }).ClickAsync();
        await Expect(page.Locator(".state").First).ToContainTextAsync("Holds until");
        await AccessibilityTests.AssertAccessibleAsync(page, $"certificate-{name}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw it" }).ClickAsync();
        await Expect(page.GetByText("RITA withdrew it.")).ToBeVisibleAsync();
        await page.GotoAsync($"{Site.Address}/certified");
        await AccessibilityTests.AssertAccessibleAsync(page, $"certified-{name}");
    }

    private async Task<IPage> CertifyingAsync(Look look)
    {
        await Site.AddMemberAsync("rita", Role.Reviewer);
        var page = await OpenAsync($"/sign-in?to=/facts/{await SomeFacts.AnswerAsync(Site)}/certify", look);
        await page.GetByLabel("Handle").FillAsync("rita");
        await page.GetByLabel("Password").FillAsync(LocalSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        return page;
    }
}
