namespace Bot.Tests.Fakes.Slack;

/// <summary>Lets a peer fail at random, the same way for the same seed and order of calls.</summary>
internal sealed class PeerChaos
{
    private static readonly string[] Spared = ["auth.test"];

    private readonly Lock guard = new();
    private readonly Random random;
    private readonly SlackPeer peer;
    private readonly double callFaults;
    private readonly double socketFaults;

    /// <summary>Begins.</summary>
    /// <param name="peer">Who fails.</param>
    /// <param name="seed">Of the chance.</param>
    /// <param name="callFaults">The share of calls that fail.</param>
    /// <param name="socketFaults">The share of envelopes after which something happens to their connection.</param>
    public PeerChaos(SlackPeer peer, int seed, double callFaults, double socketFaults)
    {
        this.peer = peer;
        this.callFaults = callFaults;
        this.socketFaults = socketFaults;
        random = new Random(seed);
        peer.Faults.Choose = Fault;
        peer.Sockets.AfterSend = Disturb;
    }

    /// <summary>Everything goes well again.</summary>
    public void End()
    {
        peer.Faults.Choose = null;
        peer.Sockets.AfterSend = null;
    }

    private PeerFault? Fault(string method)
    {
        var (chance, kind) = Draw(6);
        if (chance >= callFaults || Spared.Contains(method))
        {
            return null;
        }

        // A response URL can't be asked what it showed: there only what is certain to have failed fails.
        var mayTakeEffect = method != "response_url";
        return kind switch
        {
            0 => new PeerFault.RateLimited(1),
            1 => new PeerFault.Status(500, TakesEffect: false),
            2 => new PeerFault.Status(503, mayTakeEffect),
            3 => mayTakeEffect ? new PeerFault.Broken(TakesEffect: true) : null,
            4 => new PeerFault.Broken(TakesEffect: false),
            _ => mayTakeEffect ? new PeerFault.Late(TimeSpan.FromMilliseconds(300)) : null,
        };
    }

    private void Disturb(PeerSocket socket)
    {
        var (chance, kind) = Draw(4);
        if (chance >= socketFaults)
        {
            return;
        }

        switch (kind)
        {
            case 0:
                peer.Faults.Count("socket cut");
                socket.Cut();
                break;
            case 1:
                peer.Faults.Count("socket frozen");
                socket.Freeze();
                break;
            default:
                var reason = kind == 2 ? "warning" : "refresh_requested";
                peer.Faults.Count($"disconnect {reason}");
                _ = LeaveAsync(socket, reason);
                break;
        }
    }

    private static async Task LeaveAsync(PeerSocket socket, string reason)
    {
        try
        {
            await socket.SayDisconnectAsync(reason);
            await Task.Delay(TimeSpan.FromMilliseconds(300));
            await socket.CloseAsync();
        }
        catch (Exception exception) when (exception is System.Net.WebSockets.WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It was cut meanwhile.
        }
    }

    private (double Chance, int Kind) Draw(int kinds)
    {
        lock (guard)
        {
            return (random.NextDouble(), random.Next(kinds));
        }
    }
}
