using Bot.BrowserTests;
using Bot.PeerTests.Peers;
using static Microsoft.Playwright.Assertions;

namespace Bot.PeerTests;

/// <summary>A person installs the app in a workspace, with emulate's page of consent and its tokens.</summary>
public sealed class InstallTests(Browser browser)
{
    [Fact]
    public async Task A_workspace_that_installs_the_app_is_answered()
    {
        if (!NodePeers.AreInstalled)
        {
            throw NodePeers.Missing();
        }

        await using var slack = new SlackPeer(await PeerProcess.StartAsync("slack.mjs"));
        await using var bot = await BotProcess.StartAsync([.. slack.InstallSettings]);
        await slack.AllowRedirectAsync($"{bot.Address}/slack/oauth");
        await slack.DeliverToAsync(bot.Address);

        // 1. Before, nobody there is answered: there is no token to answer with.
        await slack.SayAsync(slack.General, slack.Asker, $"<@{slack.Bot}> What is a blue notice for?");

        // 2. A person consents.
        var page = await browser.OpenAsync(Look.Desk);
        await page.GotoAsync($"{bot.Address}/slack/install");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "moderator" }).ClickAsync();
        await Expect(page.GetByText("The app is installed.")).ToBeVisibleAsync();
        await page.Context.DisposeAsync();

        // 3. Now they are.
        await slack.SayAsync(slack.General, slack.Asker, $"<@{slack.Bot}> What is a yellow notice for?");
        await slack.PostedAsync(slack.General, "yellow notice");
        Assert.DoesNotContain(slack.Happenings.Calls, call => call.Path == "/api/chat.postMessage" && call.Text.Contains("blue notice", StringComparison.Ordinal));
    }
}
