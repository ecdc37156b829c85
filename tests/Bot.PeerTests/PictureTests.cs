using System.Text.Json;
using Bot.BrowserTests;
using Bot.PeerTests.Peers;

namespace Bot.PeerTests;

/// <summary>Answers as a person sees them: rendered from what the bot sent, with libraries that others wrote. The pictures are kept beside the test program.</summary>
public sealed class PictureTests(BotOnPeers bot, Browser browser) : IAsyncLifetime
{
    private PeerProcess? pages;

    public async ValueTask InitializeAsync()
    {
        if (NodePeers.AreInstalled)
        {
            pages = await PeerProcess.StartAsync("pages.mjs");
        }
    }

    [Theory]
    [InlineData("answer", "Is a red notice an international arrest warrant?", "not an international arrest warrant")]
    [InlineData("arabic", "هل النشرة الحمراء مذكرة توقيف دولية؟", "")]
    [InlineData("abstention", "Which cheese do the penguins of Neptune prefer for breakfast?", "penguins")]
    public async Task Discord(string name, string question, string words)
    {
        var discord = bot.Discord;

        var said = await discord.SayAsync(discord.Pictures, discord.Asker, $"<@{discord.Bot}> {question}");
        var answer = await discord.Happenings.CallAsync("an answer", call => call.Path.EndsWith($"/channels/{discord.Pictures}/messages", StringComparison.Ordinal) && call.Text.Contains(said, StringComparison.Ordinal));

        await ShowAsync($"discord-{name}", "discord", question, answer.Body, "dark", words);
    }

    [Theory]
    [InlineData("answer", "Is a red notice an international arrest warrant?", "not an international arrest warrant")]
    [InlineData("arabic", "هل النشرة الحمراء مذكرة توقيف دولية؟", "")]
    [InlineData("abstention", "Which cheese do the penguins of Neptune prefer for breakfast?", "penguins")]
    public async Task Slack(string name, string question, string words)
    {
        var slack = bot.Slack;

        var said = await slack.SayAsync(slack.Pictures, slack.Asker, $"<@{slack.Bot}> {question}");
        var answer = await slack.Happenings.CallAsync("an answer", call => call.Path == "/api/chat.postMessage" && call.Body.GetProperty("channel").GetString() == slack.Pictures && call.Text.Contains(said, StringComparison.Ordinal));

        await ShowAsync($"slack-{name}", "slack", question, answer.Body, "light", words);
    }

    public async ValueTask DisposeAsync()
    {
        if (pages is not null)
        {
            await pages.DisposeAsync();
        }
    }

    private async Task ShowAsync(string name, string platform, string question, JsonElement message, string theme, string words)
    {
        var html = await (pages ?? throw NodePeers.Missing()).DoAsync(platform, new { question, messages = new[] { message }, theme });
        var page = await browser.OpenAsync(Look.Desk);
        await page.SetContentAsync(html.GetString()!);
        await page.Locator("main").ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "TestResults", "pages", $"{name}.png") });

        Assert.Contains(words, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.Context.DisposeAsync();
    }
}
