using Bot.BrowserTests;
using Bot.PeerTests;
using Bot.PeerTests.Peers;

[assembly: AssemblyFixture(typeof(BotOnPeers))]

namespace Bot.PeerTests;

/// <summary>The program itself, serving both platforms at once: its settings lead it to the peers, and nothing else does.</summary>
public sealed class BotOnPeers : IAsyncLifetime
{
    private DiscordPeer? discord;
    private SlackPeer? slack;
    private BotProcess? bot;

    public DiscordPeer Discord => discord ?? throw NodePeers.Missing();

    public SlackPeer Slack => slack ?? throw NodePeers.Missing();

    public string Address => bot?.Address ?? throw NodePeers.Missing();

    public async ValueTask InitializeAsync()
    {
        if (!NodePeers.AreInstalled)
        {
            return;
        }

        var peers = await Task.WhenAll(PeerProcess.StartAsync("discord.mjs"), PeerProcess.StartAsync("slack.mjs"));
        discord = new DiscordPeer(peers[0]);
        slack = new SlackPeer(peers[1]);
        bot = await BotProcess.StartAsync([.. discord.Settings, .. slack.Settings, "Chat:PersonPerMinute=1000"]);
        await Task.WhenAll(discord.ConnectedAsync(), slack.ConnectedAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (bot is not null)
        {
            await bot.DisposeAsync();
        }

        if (discord is not null)
        {
            await discord.DisposeAsync();
        }

        if (slack is not null)
        {
            await slack.DisposeAsync();
        }
    }
}
