using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text.Json;

namespace Bot.Chat.Discord.Gateway;

/// <summary>One connection of a shard, from hello to its end. It only passes on what it is sent, so that heartbeats never wait for work.</summary>
internal sealed class GatewayConnection(ShardIdentity identity, GatewaySession? session, IGatewayListener listener, Random random, TimeProvider timeProvider) : IDisposable
{
    private static readonly TimeSpan HelloTime = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ReadyTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan CloseTime = TimeSpan.FromSeconds(2);

    private readonly GatewaySocket socket = new(timeProvider);
    private readonly CancellationTokenSource life = new();
    private readonly TaskCompletionSource received = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private GatewaySession? session = session;
    private ConnectionEnd? end;
    private volatile bool isAcknowledged = true;
    private volatile bool isReady;

    /// <summary>Lives until the connection ends or is to stop.</summary>
    /// <param name="url">Where to connect.</param>
    /// <param name="stopping">Ends it so that the session can be resumed.</param>
    public async Task<ConnectionEnd> RunAsync(Uri url, CancellationToken stopping)
    {
        using var stop = stopping.UnsafeRegister(_ => Finish(new ConnectionEnd(Reconnection.Resume, "stopping"), CloseCodes.ComingBack), null);
        using var late = new Timers(timeProvider);
        try
        {
            await ConnectAsync(url, stopping);
            late.Start(HelloTime, () => Finish(new ConnectionEnd(Reconnection.Resume, "no hello came"), CloseCodes.ComingBack));
            while (await socket.ReceiveAsync() is { } payload)
            {
                await TakeAsync(payload, late);
            }

            var rule = CloseCodes.After(socket.CloseCode);
            Settle(new ConnectionEnd(rule.Next, $"closed with {socket.CloseCode?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no code"}") { Problem = rule.Problem });
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or SocketException or HttpRequestException or JsonException or OperationCanceledException)
        {
            Settle(new ConnectionEnd(Reconnection.Resume, $"broke: {exception.GetType().Name}"));
        }
        finally
        {
            received.TrySetResult();
            await life.CancelAsync();
        }

        return (end ?? throw new InvalidOperationException("A connection ends with a reason.")) with { WasReady = isReady };
    }

    public void Dispose()
    {
        socket.Dispose();
        life.Dispose();
    }

    private async Task ConnectAsync(Uri url, CancellationToken stopping)
    {
        using var patience = new CancellationTokenSource(HelloTime, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, stopping);
        await socket.ConnectAsync(url, either.Token);
    }

    private async Task TakeAsync(JsonElement payload, Timers late)
    {
        switch ((Opcode?)payload.Number("op"))
        {
            case Opcode.Hello:
                _ = BeatAsync(TimeSpan.FromMilliseconds(Math.Clamp(payload.Object("d").Number("heartbeat_interval") ?? 41_250, 10, 600_000)));
                late.Start(ReadyTime, () => Finish(new ConnectionEnd(Reconnection.Resume, "no session came"), CloseCodes.ComingBack));
                await socket.SendAsync(session is null ? Opcode.Identify : Opcode.Resume, session is null ? identity.ToIdentify() : identity.ToResume(session), life.Token);
                break;

            case Opcode.Heartbeat:
                await socket.BeatWhenAskedAsync(Sequence, life.Token);
                break;

            case Opcode.HeartbeatAck:
                isAcknowledged = true;
                listener.Acknowledged();
                break;

            case Opcode.Dispatch when end is null: // What comes after the end is sent again when the session is resumed.
                Dispatch(payload, late);
                break;

            case Opcode.Reconnect:
                Finish(new ConnectionEnd(Reconnection.Resume, "asked to reconnect") { IsAsked = true }, CloseCodes.ComingBack);
                break;

            case Opcode.InvalidSession:
                // https://docs.discord.com/developers/events/gateway (Invalid Session): wait one to five seconds; true when the session may still be resumed.
                var next = payload.Flag("d") ? Reconnection.Resume : Reconnection.Identify;
                Finish(new ConnectionEnd(next, "session is invalid") { Wait = TimeSpan.FromSeconds(1 + (random.NextDouble() * 4)), IsAsked = true }, CloseCodes.ComingBack);
                break;
        }
    }

    private void Dispatch(JsonElement payload, Timers late)
    {
        var name = payload.Text("t") ?? "";
        var data = payload.Object("d");
        var sequence = payload.Number("s");
        if (name == "READY")
        {
            if (data.Text("session_id") is not { } id || !Uri.TryCreate(data.Text("resume_gateway_url"), UriKind.Absolute, out var resumeUrl))
            {
                Finish(new ConnectionEnd(Reconnection.Identify, "session has no id or address"), CloseCodes.ComingBack);
                return;
            }

            session = new GatewaySession(id, resumeUrl, identity.ShardCount, new SequenceLedger(sequence ?? 0));
        }

        if (session is null)
        {
            return;
        }

        if (name is "READY" or "RESUMED")
        {
            isReady = true;
            late.Stop();
            listener.Ready(session);
        }

        // A null never takes the place of a number.
        var before = session.Ledger.Highest;
        var number = sequence ?? before;
        session.Ledger.Begin(number);
        if (!listener.Dispatched(new GatewayDispatch(name, data, number, session.Ledger)))
        {
            // Nothing is lost: the session goes on from what there was room for.
            session.Ledger.Undo(number, before);
            Finish(new ConnectionEnd(Reconnection.Resume, "more comes than is dealt with"), CloseCodes.ComingBack);
        }
    }

    private long? Sequence => session?.Ledger.Highest;

    // https://docs.discord.com/developers/events/gateway (Sending Heartbeats): the first after a random part of the interval.
    private async Task BeatAsync(TimeSpan interval)
    {
        try
        {
            await Task.Delay(interval * random.NextDouble(), timeProvider, life.Token);
            while (isAcknowledged)
            {
                isAcknowledged = false;
                await socket.BeatAsync(Sequence, life.Token);
                await Task.Delay(interval, timeProvider, life.Token);
            }

            Finish(new ConnectionEnd(Reconnection.Resume, "heartbeat was not acknowledged"), CloseCodes.NoAcknowledgement);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or InvalidOperationException or ObjectDisposedException)
        {
            // The connection is over; who reads from it says why.
        }
    }

    // The first reason holds.
    private bool Settle(ConnectionEnd reason) => Interlocked.CompareExchange(ref end, reason, null) is null;

    private void Finish(ConnectionEnd reason, int code)
    {
        if (Settle(reason))
        {
            _ = CloseAsync(code);
        }
    }

    private async Task CloseAsync(int code)
    {
        await socket.CloseAsync(code);
        await Task.WhenAny(received.Task, Task.Delay(CloseTime, timeProvider));
        socket.Abort();
    }

    /// <summary>One timer at a time.</summary>
    private sealed class Timers(TimeProvider timeProvider) : IDisposable
    {
        private ITimer? timer;

        public void Start(TimeSpan time, Action action)
        {
            Stop();
            timer = timeProvider.CreateTimer(_ => action(), null, time, Timeout.InfiniteTimeSpan);
        }

        public void Stop() => Interlocked.Exchange(ref timer, null)?.Dispose();

        public void Dispose() => Stop();
    }
}
