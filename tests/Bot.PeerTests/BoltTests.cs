using Bot.PeerTests.Peers;

namespace Bot.PeerTests;

/// <summary>Bolt itself in the bot's place: what the peer sends is what Bolt expects, and so what Slack sends.</summary>
public sealed class BoltTests
{
    [Fact]
    public async Task Bolt_converses_with_the_peer()
    {
        if (!NodePeers.AreInstalled)
        {
            throw NodePeers.Missing();
        }

        var peer = await PeerProcess.StartAsync("slack.mjs");
        await using var slack = new SlackPeer(peer);
        await using var bolt = await PeerProcess.StartAsync("bolt.mjs");
        await bolt.DoAsync("start", new
        {
            api = peer.Ready.GetProperty("api").GetString(),
            token = peer.Ready.GetProperty("bot").GetProperty("token").GetString(),
            appToken = peer.Ready.GetProperty("bot").GetProperty("appToken").GetString(),
        });

        await slack.SayAsync(slack.General, slack.Asker, $"<@{slack.Bot}> hello");
        var heard = await slack.PostedAsync(slack.General, $"Heard {slack.General}");
        await slack.CommandAsync(slack.General, slack.Asker, "/ask", "a question");
        await slack.ShownPrivatelyAsync("Asked a question");
        await slack.ClickAsync(slack.Asker, heard, "open");
        await slack.SubmitAsync(slack.Asker, await slack.OpenedAsync(), "some words");
        var submitted = await bolt.Happenings.NextAsync("a dialog", happening => happening.TryGetProperty("submitted", out _));

        Assert.Equal("some words", submitted.GetProperty("submitted").GetString());
    }
}
