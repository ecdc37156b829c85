using Bot.Tests.Fakes.Slack;

namespace Bot.Reliability.Slack;

/// <summary>What can go wrong with Socket Mode.</summary>
internal static class SocketFaults
{
    public static IEnumerable<Fault> Of(SlackPeer peer)
    {
        var sockets = peer.Sockets;
        foreach (var reason in new[] { "warning", "refresh_requested" })
        {
            yield return One($"disconnect: {reason}", sockets, async (socket, random) =>
            {
                await socket.SayDisconnectAsync(reason);
                await Task.Delay(random.Next(500, 2000));
                await socket.CloseAsync();
            });
        }

        yield return new Fault("disconnect: refresh_requested on both connections", FaultTiming.Amidst, random => Task.WhenAll(sockets.Open.Select(async socket =>
        {
            await socket.SayDisconnectAsync("refresh_requested");
            await Task.Delay(random.Next(500, 2000));
            await socket.CloseAsync();
        })));
        yield return One("disconnect: link_disabled on one connection", sockets, async (socket, _) =>
        {
            await socket.SayDisconnectAsync("link_disabled");
            await socket.CloseAsync();
        }) with
        {
            IsLong = true,
        };
        yield return One("disconnect: too_many_websockets", sockets, async (socket, _) =>
        {
            sockets.Refusal = "too_many_websockets";
            socket.Cut();
            await Task.Delay(2000);
            sockets.Refusal = null;
        });
        yield return One("a connection breaks", sockets, (socket, _) =>
        {
            socket.Cut();
            return Task.CompletedTask;
        });
        yield return new Fault("both connections break", FaultTiming.Amidst, _ =>
        {
            CutAll(sockets);
            return Task.CompletedTask;
        });
        yield return One("a connection is closed without notice", sockets, (socket, _) => socket.CloseAsync());
        yield return One("a connection falls silent", sockets, (socket, _) =>
        {
            socket.Freeze();
            return Task.CompletedTask;
        });
        yield return new Fault("connections break after an envelope, before its acknowledgement", FaultTiming.Ahead, random =>
        {
            var left = random.Next(1, 4);
            sockets.AfterSend = socket =>
            {
                if (Interlocked.Decrement(ref left) >= 0)
                {
                    socket.Cut();
                }
            };
            return Task.CompletedTask;
        })
        {
            Undo = () => sockets.AfterSend = null,
        };
        yield return new Fault("no pings for 35 seconds", FaultTiming.Amidst, async _ =>
        {
            sockets.Pings = false;
            await Task.Delay(TimeSpan.FromSeconds(35));
            sockets.Pings = true;
        })
        {
            IsLong = true,
        };
        yield return new Fault("a new connection gets no hello", FaultTiming.Amidst, async _ =>
        {
            sockets.SaysHello = false;
            foreach (var socket in sockets.Open.Take(1))
            {
                socket.Cut();
            }

            await Task.Delay(3000);
            sockets.SaysHello = true;
        });
        yield return new Fault("both connections break, and apps.connections.open answers 429", FaultTiming.Amidst, _ => BreakAndRefuse(peer, new PeerFault.RateLimited(1)));
        yield return new Fault("both connections break, and apps.connections.open answers 500", FaultTiming.Amidst, _ => BreakAndRefuse(peer, new PeerFault.Status(500, TakesEffect: false)));
    }

    private static Fault One(string name, PeerSockets sockets, Func<PeerSocket, Random, Task> inject) => new(name, FaultTiming.Amidst, async random =>
    {
        if (sockets.Open is [_, ..] open)
        {
            await inject(open[random.Next(open.Count)], random);
        }
    });

    private static Task BreakAndRefuse(SlackPeer peer, PeerFault fault)
    {
        peer.Faults.Plan("apps.connections.open", fault, fault);
        CutAll(peer.Sockets);
        return Task.CompletedTask;
    }

    private static void CutAll(PeerSockets sockets)
    {
        foreach (var socket in sockets.Open)
        {
            socket.Cut();
        }
    }
}
