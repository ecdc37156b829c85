using Bot.Chat.Discord.Gateway;
using Bot.Tests.Fakes.Discord;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Chat.Discord;

/// <summary>What is sent on one connection to the gateway keeps to 120 payloads in 60 seconds, and a heartbeat never waits.</summary>
public sealed class GatewaySocketTests
{
    [Fact]
    public async Task What_is_sent_waits_before_the_limit_and_heartbeats_do_not()
    {
        await using var peer = await DiscordPeer.StartAsync(DiscordPeer.ByOwnRules);
        var clock = new FakeTimeProvider();
        using var socket = new GatewaySocket(clock);
        await socket.ConnectAsync(new Uri(peer.GatewayUrl), TestContext.Current.CancellationToken);
        for (var sent = 0; sent < 115; sent++)
        {
            await socket.SendAsync(Opcode.Heartbeat, sent, TestContext.Current.CancellationToken);
        }

        var next = socket.SendAsync(Opcode.Heartbeat, 115, TestContext.Current.CancellationToken);
        for (var beat = 0; beat < 4; beat++)
        {
            await socket.BeatAsync(1000 + beat, TestContext.Current.CancellationToken);
        }

        clock.Advance(TimeSpan.FromSeconds(59.9));
        Assert.False(next.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.1));
        await next;

        var came = new List<string>();
        while (came.Count < 120)
        {
            came.Add((await peer.Gateway.WaitAsync("heartbeat")).Detail);
        }

        Assert.Equal([.. Enumerable.Range(0, 115).Select(sent => $"{sent}"), "1000", "1001", "1002", "1003", "115"], came);
    }
}
