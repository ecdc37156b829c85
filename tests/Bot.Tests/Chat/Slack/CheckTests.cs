using Bot.Tests.Fakes.Slack;
using Bot.Tests.Fakes.Specifications;
using Bot.Tests.Verbs;
using Bot.Verbs;

namespace Bot.Tests.Chat.Slack;

public sealed class CheckTests : IDisposable
{
    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Good_tokens_have_no_problems()
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        Assert.Equal(new VerbResult(ExitStatus.Done, "All settings are valid.\n", ""), await CheckAsync(peer));
    }

    [Fact]
    public async Task What_is_missing_is_named_with_its_key()
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        peer.Workspace.Scopes = ["chat:write", "app_mentions:read", "im:history", "commands", "assistant:write"];
        peer.Methods.RefuseConnections = "not_allowed_token_type";

        var result = await CheckAsync(peer);

        Assert.Equal(
            """
            Slack:BotToken: the scope im:write is missing. Add it under OAuth & Permissions and install the app again.
            Slack:BotToken: the scope users:read is missing. Add it under OAuth & Permissions and install the app again.
            Slack:AppToken: Slack answers 'not_allowed_token_type': switch Socket Mode on, and make an app-level token with the scope connections:write.

            """, result.Output);
        Assert.Equal(ExitStatus.Failed, result.Status);
    }

    [Fact]
    public async Task A_bad_bot_token_is_named()
    {
        await using var peer = await SlackPeer.StartAsync(OfficialSlack.Check);
        Assert.Equal("Slack:BotToken: Slack answers 'invalid_auth': install the app again and copy the bot token.\n", (await CheckAsync(peer, "--Slack:BotToken=xoxb-other")).Output);
    }

    [Theory]
    [InlineData("--Slack:BotToken=xoxb-1", "Slack:AppToken: is required for Socket Mode; or set Slack:SigningSecret for events over HTTP.\n")]
    [InlineData("--Slack:SigningSecret=two words", "Slack:SigningSecret: must be letters, digits and signs without spaces or line ends.\n")]
    [InlineData("--Slack:Connections=11", "Slack:Connections: must be between 1 and 10.\n")]
    [InlineData("--Slack:ApiUrl=slack.com", "Slack:ApiUrl: must be an address that begins with http:// or https://, without a user, '?' or '#'.\n")]
    public async Task A_setting_that_cannot_be_used_is_named(string setting, string expected) => Assert.Equal(expected, (await run.RunAsync("check-settings", setting)).Output);

    [Fact]
    public async Task An_app_for_several_workspaces_needs_its_secret_and_its_address()
    {
        var result = await run.RunAsync("check-settings", "--Slack:ClientId=1.2", "--Slack:BotToken=xoxb-1", "--Slack:SigningSecret=s");

        Assert.Equal(
            """
            Slack:BotToken: must be empty when Slack:ClientId is set: each workspace has a token of its own then.
            Slack:ClientSecret: is required when Slack:ClientId is set: set Slack__ClientSecret in the environment.
            Slack:PublicUrl: is required when Slack:ClientId is set: Slack sends browsers back to it.

            """, result.Output);
    }

    private Task<VerbResult> CheckAsync(SlackPeer peer, params string[] settings) =>
        run.RunAsync(["check-settings", .. peer.Settings.Select(setting => $"--{setting.Key}={setting.Value}"), .. settings]);
}
