namespace Bot.Tests.Fakes.Discord;

/// <summary>What a test waits for on the peer; it gives up when the test is cancelled or it takes too long.</summary>
internal static class PeerWaits
{
    /// <summary>Waits until the bot has posted so many messages in a channel.</summary>
    /// <returns>The last of them.</returns>
    public static async Task<PeerMessage> PostedAsync(this DiscordPeer peer, string channel, int number)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (true)
        {
            var changed = peer.Rest.Store.Changed;
            if (peer.Rest.Store.Of(channel) is { } messages && messages.Count >= number)
            {
                return messages[number - 1];
            }

            await changed.WaitAsync(patience.Token);
        }
    }

    /// <summary>Waits for a client to do something; what it did before is passed over.</summary>
    public static async Task<PeerEvent> WaitAsync(this PeerGateway gateway, string name)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        while (true)
        {
            var one = await gateway.Happened.ReadAsync(patience.Token);
            if (one.Name == name)
            {
                return one;
            }
        }
    }
}
