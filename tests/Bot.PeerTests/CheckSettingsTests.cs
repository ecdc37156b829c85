using System.Diagnostics;
using Bot.Web;

namespace Bot.PeerTests;

/// <summary>What <c>check-settings</c> says of both platforms, by asking the peers.</summary>
public sealed class CheckSettingsTests(BotOnPeers bot)
{
    [Fact]
    public async Task Settings_that_both_platforms_take_are_in_order()
    {
        var (status, said) = await CheckAsync([.. bot.Discord.Settings.Where(setting => !setting.StartsWith("Discord:PublicKey", StringComparison.Ordinal)), .. bot.Slack.Settings]);

        Assert.True(status == 0, said);
    }

    [Theory]
    [InlineData("Discord:Token=another", "Discord:Token: ")]
    [InlineData("Slack:BotToken=xoxb-another", "Slack:BotToken: ")]
    public async Task A_token_that_a_platform_refuses_is_named(string wrong, string named)
    {
        var (status, said) = await CheckAsync([.. bot.Discord.Settings.Where(setting => !setting.StartsWith("Discord:PublicKey", StringComparison.Ordinal)), .. bot.Slack.Settings, wrong]);

        Assert.Equal(1, status);
        Assert.Contains(named, said, StringComparison.Ordinal);
    }

    private static async Task<(int Status, string Said)> CheckAsync(string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WebOptions).Assembly.Location, "check-settings"])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in settings)
        {
            var (key, value) = setting.Split('=', 2) is [var name, var text] ? (name, text) : throw new ArgumentException($"'{setting}' is no setting.", nameof(settings));
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await errors);
    }
}
