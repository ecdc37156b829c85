using Bot.Tests.Web.Site;
using Bot.Workspaces;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.BrowserTests;

/// <summary>Joining, signing in, and looking after members, as people do it.</summary>
public sealed class MembersTests(Browser browser) : PageTests(browser)
{
    private const string LongName = "A name as long as a name may be, of many words that wrap, and then some more";

    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task Joining_and_signing_in_are_accessible(string look)
    {
        var first = await Site.Get<MemberLinks>().MakeFirstAsync(TestContext.Current.CancellationToken);
        var page = await OpenAsync($"/join/{first}", Look.Of(look));
        await AccessibilityTests.AssertAccessibleAsync(page, $"join-{look}");

        await page.GetByLabel("Name").FillAsync("Olga");
        await page.GetByLabel("Handle").FillAsync("olga");
        await page.GetByLabel("Password").FillAsync("short");
        await page.GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("has 5 characters, and at least 12 are needed");
        await AccessibilityTests.AssertAccessibleAsync(page, $"join-refused-{look}");

        await page.GotoAsync($"{Site.Address}/join/used");
        await AccessibilityTests.AssertAccessibleAsync(page, $"join-gone-{look}");

        await page.GotoAsync($"{Site.Address}/sign-in");
        await page.GetByLabel("Handle").FillAsync("nobody");
        await page.GetByLabel("Password").FillAsync("whatever it is");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await AccessibilityTests.AssertAccessibleAsync(page, $"sign-in-refused-{look}");
    }

    [Theory, MemberData(nameof(Look.Names), MemberType = typeof(Look))]
    public async Task The_pages_of_members_are_accessible(string look)
    {
        await AddMembersAsync();
        var page = await SignedInAsync(Look.Of(look));
        await page.GotoAsync($"{Site.Address}/members");
        await page.GetByRole(AriaRole.Button, new() { Name = "Switch off RITA" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "New password for" }).Last.ClickAsync();
        await AccessibilityTests.AssertAccessibleAsync(page, $"members-{look}");

        await page.GotoAsync($"{Site.Address}/me");
        await page.GetByLabel("Old password").FillAsync("not this one at all");
        await page.GetByLabel("New password").FillAsync("another long password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();
        await AccessibilityTests.AssertAccessibleAsync(page, $"me-{look}");
    }

    [Fact]
    public async Task The_pages_fit_a_screen_of_320_pixels()
    {
        await AddMembersAsync();
        var page = await SignedInAsync(Look.Phone with { Size = new() { Width = 320, Height = 640 } });
        foreach (var path in new[] { "/sign-in", "/me", "/members" })
        {
            await page.GotoAsync(Site.Address + path);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"Something on {path} is wider than the screen.");
        }
    }

    [Fact]
    public async Task With_the_keyboard_alone_the_first_owner_joins_and_invites()
    {
        var first = await Site.Get<MemberLinks>().MakeFirstAsync(TestContext.Current.CancellationToken);
        var page = await OpenAsync($"/join/{first}");
        await page.GetByLabel("Name").FocusAsync();
        await TypeAsync(page, "Olga", "Tab", "olga", "Tab", LocalSite.Password, "Enter");
        await page.WaitForURLAsync($"{Site.Address}/");

        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        while (await page.EvaluateAsync<string>("document.activeElement.textContent") != "Members")
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/members");
        await page.GetByLabel("Name, if you like").FocusAsync();
        await TypeAsync(page, "Rita", "Tab", "Tab", "Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "A link for Rita to join as Reviewer" })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Link", new() { Exact = true })).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Link", new() { Exact = true })).ToHaveValueAsync(new System.Text.RegularExpressions.Regex($"^{Site.Address}/join/[0-9a-f]{{40}}$"));
    }

    [Fact]
    public async Task Without_script_a_member_joins_changes_the_password_and_signs_out_everywhere()
    {
        await Site.AddMemberAsync("olga", Role.Owner);
        var code = await Site.Get<MemberLinks>().InviteAsync(WorkspaceId.Local, Role.Reviewer, "Rita", madeBy: "", TestContext.Current.CancellationToken);
        var page = await OpenAsync($"/join/{code}", Look.WithoutScript);
        await page.GetByLabel("Handle").FillAsync("rita");
        await page.GetByLabel("Password").FillAsync(LocalSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Join" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Rita" }).ClickAsync();

        await page.GetByLabel("Old password").FillAsync(LocalSite.Password);
        await page.GetByLabel("New password").FillAsync("another long password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change the password" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Your password is changed" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out everywhere" }).ClickAsync();
        await page.GetByLabel("Handle").FillAsync("rita");
        await page.GetByLabel("Password").FillAsync("another long password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Rita" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Members" })).ToHaveCountAsync(0);
    }

    private static async Task TypeAsync(IPage page, params string[] strokes)
    {
        foreach (var stroke in strokes)
        {
            await (stroke is "Tab" or "Enter" ? page.Keyboard.PressAsync(stroke) : page.Keyboard.TypeAsync(stroke));
        }
    }

    private async Task AddMembersAsync()
    {
        await Site.AddMemberAsync("olga", Role.Owner);
        await Site.AddMemberAsync("rita", Role.Reviewer);
        var links = Site.Get<MemberLinks>();
        var arabic = await links.InviteAsync(WorkspaceId.Local, Role.Moderator, "", madeBy: "", TestContext.Current.CancellationToken);
        await links.JoinAsync(arabic, "layla", "ليلى", LocalSite.Password, TestContext.Current.CancellationToken);
        var wide = await links.InviteAsync(WorkspaceId.Local, Role.Reader, "", madeBy: "", TestContext.Current.CancellationToken);
        await links.JoinAsync(wide, "a-handle-as-long-as-a-handle.may_be", LongName, LocalSite.Password, TestContext.Current.CancellationToken);
        await links.InviteAsync(WorkspaceId.Local, Role.Reader, "Tom", madeBy: "", TestContext.Current.CancellationToken);
        await links.InviteAsync(WorkspaceId.Local, Role.Owner, "", madeBy: "", TestContext.Current.CancellationToken);
    }

    private async Task<IPage> SignedInAsync(Look look)
    {
        var page = await OpenAsync("/sign-in", look);
        await page.GetByLabel("Handle").FillAsync("olga");
        await page.GetByLabel("Password").FillAsync(LocalSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.WaitForURLAsync($"{Site.Address}/");
        return page;
    }
}
