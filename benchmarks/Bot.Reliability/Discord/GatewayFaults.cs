using Bot.Tests.Fakes.Discord;

namespace Bot.Reliability.Discord;

/// <summary>What can go wrong with the gateway. Codes after which no bot may come back (4004, 4010 to 4014) are left to the tests.</summary>
internal static class GatewayFaults
{
    // https://docs.discord.com/developers/topics/opcodes-and-status-codes: after these the session can be resumed, and nothing is missed.
    private static readonly int[] Resumable = [4000, 4001, 4002];

    // After these it is over, and what is said until the next one begins reaches nobody.
    private static readonly int[] Ending = [1000, 4003, 4005, 4007, 4008, 4009];

    public static IEnumerable<Fault> Of(DiscordPeer peer)
    {
        var gateway = peer.Gateway;
        yield return new Fault("heartbeats are not acknowledged", FaultTiming.Amidst, async _ =>
        {
            foreach (var connection in gateway.Connections)
            {
                connection.IsDeaf = true;
                await connection.Ended;
            }

            await ListeningAsync(gateway);
        });
        yield return Amidst("op 1, a heartbeat is asked for", gateway, connection => connection.SendAsync(1, null));
        yield return Amidst("op 7, reconnect", gateway, connection => connection.SendAsync(7, null));
        yield return Amidst("op 9 true, the session is invalid and may be resumed", gateway, connection => connection.SendAsync(9, true));
        yield return new Fault("op 9 false, the session is gone", FaultTiming.Apart, async _ =>
        {
            gateway.ForgetSessions();
            await EachAsync(gateway, connection => connection.SendAsync(9, false));
            await AnewAsync(gateway);
        });
        foreach (var code in Resumable)
        {
            yield return Amidst($"close {code}", gateway, connection => connection.CloseAsync(code));
        }

        foreach (var code in Ending)
        {
            yield return new Fault($"close {code}", FaultTiming.Apart, async _ =>
            {
                gateway.ForgetSessions();
                await EachAsync(gateway, connection => connection.CloseAsync(code));
                await AnewAsync(gateway);
            });
        }

        yield return Amidst("the connection breaks (1006)", gateway, Drop);
        yield return new Fault("the connection breaks, and again while it resumes", FaultTiming.Amidst, async random =>
        {
            gateway.DropResumes = random.Next(1, 3);
            await EachAsync(gateway, Drop);
            await ListeningAsync(gateway);
        });
        yield return new Fault("a dispatch comes twice after a resume", FaultTiming.Amidst, async _ =>
        {
            gateway.DuplicatesAfterResume = true;
            await EachAsync(gateway, Drop);
            await ListeningAsync(gateway);
            gateway.DuplicatesAfterResume = false;
        });
        yield return new Fault("READY without GUILD_CREATE", FaultTiming.Apart, async _ =>
        {
            gateway.SendsGuilds = false;
            gateway.ForgetSessions();
            await EachAsync(gateway, connection => connection.CloseAsync(4009));
            await AnewAsync(gateway);
            gateway.SendsGuilds = true;
        });
        yield return new Fault("a new connection gets no hello", FaultTiming.Amidst, async _ =>
        {
            gateway.SilentConnections = 1;
            await EachAsync(gateway, Drop);
            await ListeningAsync(gateway);
        })
        {
            IsLong = true,
        };
    }

    private static Fault Amidst(string name, PeerGateway gateway, Func<PeerConnection, Task> inject) => new(name, FaultTiming.Amidst, _ => EachAsync(gateway, inject));

    private static Task Drop(PeerConnection connection)
    {
        connection.Drop();
        return connection.Ended;
    }

    private static Task EachAsync(PeerGateway gateway, Func<PeerConnection, Task> act) => Task.WhenAll(gateway.Connections.Select(act));

    // The old session has no future: a connection that is there belongs to a new one.
    private static async Task AnewAsync(PeerGateway gateway)
    {
        while (!gateway.Connections.Any(connection => connection.Session is { IsValid: true }))
        {
            await Task.Delay(20);
        }
    }

    private static async Task ListeningAsync(PeerGateway gateway)
    {
        while (gateway.Connections.Count == 0)
        {
            await Task.Delay(20);
        }
    }
}
