using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Fakes.Slack;

/// <summary>The peer's Socket Mode: delivers each envelope on one connection, and again when it is not acknowledged.</summary>
internal sealed class PeerSockets(PeerFaults faults)
{
    // https://github.com/slackapi/node-slack-sdk/issues/1654
    private const int MaxConnections = 10;

    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> waiting = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> addresses = new(StringComparer.Ordinal);
    private readonly List<PeerSocket> sockets = [];
    private int turn;
    private int made;
    private int opened;

    /// <summary>Where the peer listens, as ws://...; set when it does.</summary>
    public string Address { get; set; } = "";

    /// <summary>How long an acknowledgement may take; Slack's are 3 seconds.</summary>
    public TimeSpan AckTime { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How often an envelope is delivered again.</summary>
    public int Redeliveries { get; set; } = 3;

    /// <summary>Whether the server pings each connection, five times a second.</summary>
    public bool Pings { get; set; } = true;

    /// <summary>Whether new connections are greeted.</summary>
    public bool SaysHello { get; set; } = true;

    /// <summary>New connections are told this instead of hello; null for none.</summary>
    public string? Refusal { get; set; }

    /// <summary>Asked after each envelope was sent; may break the connection, for faults at random.</summary>
    public Action<PeerSocket>? AfterSend { get; set; }

    /// <summary>Connections that were ever opened.</summary>
    public int Opened => opened;

    /// <summary>Connections that deliveries may go to.</summary>
    public IReadOnlyList<PeerSocket> Open
    {
        get
        {
            lock (sockets)
            {
                return [.. sockets.Where(socket => socket.IsOpen)];
            }
        }
    }

    public string NewAddress()
    {
        var ticket = $"ticket-{Interlocked.Increment(ref made)}";
        addresses[ticket] = true;
        return $"{Address}/link/{ticket}";
    }

    /// <summary>Serves one connection until it ends.</summary>
    public async Task ServeAsync(HttpContext context, string ticket)
    {
        if (!addresses.TryRemove(ticket, out _))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var socket = await PeerSocket.AcceptAsync(context);
        Interlocked.Increment(ref opened);
        if ((Refusal ?? (Open.Count >= MaxConnections ? "too_many_websockets" : null)) is { } refusal)
        {
            await socket.SayDisconnectAsync(refusal);
            await socket.CloseAsync();
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var reading = socket.ReadAsync(Received, ended.Token);
        if (SaysHello)
        {
            lock (sockets)
            {
                sockets.Add(socket);
            }

            await socket.SendAsync(new JsonObject
            {
                ["type"] = "hello", ["num_connections"] = Open.Count, ["connection_info"] = new JsonObject { ["app_id"] = "A0PEER" }, ["debug_info"] = new JsonObject { ["approximate_connection_time"] = 18060 },
            });
        }

        var pinging = PingAsync(socket, ended.Token);
        await reading;
        await ended.CancelAsync();
        await pinging;
        lock (sockets)
        {
            sockets.Remove(socket);
        }
    }

    /// <summary>Delivers an envelope as Slack does, until it is acknowledged or given up.</summary>
    /// <returns>How often it was sent and what it was acknowledged with; null for the latter when it never was.</returns>
    public async Task<PeerDelivery> DeliverAsync(string type, JsonObject payload, bool acceptsPayload = false)
    {
        var id = Guid.CreateVersion7().ToString();
        var acknowledged = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting[id] = acknowledged;
        var start = TimeProvider.System.GetTimestamp();
        try
        {
            for (var attempt = 0; attempt <= Redeliveries; attempt++)
            {
                if (await SendAsync(type, id, payload, acceptsPayload, attempt) && await Task.WhenAny(acknowledged.Task, Task.Delay(AckTime)) == acknowledged.Task)
                {
                    return new PeerDelivery(attempt + 1, await acknowledged.Task, TimeProvider.System.GetElapsedTime(start));
                }
            }

            return new PeerDelivery(Redeliveries + 1, null, TimeProvider.System.GetElapsedTime(start));
        }
        finally
        {
            waiting.TryRemove(id, out _);
        }
    }

    /// <summary>Sends the same envelope twice at once, as two connections might after a loss.</summary>
    public async Task<PeerDelivery> DeliverTwiceAsync(string type, JsonObject payload)
    {
        faults.Count("duplicate envelope");
        var both = await Task.WhenAll(DeliverAsync(type, payload), DeliverAsync(type, payload.DeepClone().AsObject()));
        return both[0];
    }

    private async Task<bool> SendAsync(string type, string id, JsonObject payload, bool acceptsPayload, int attempt)
    {
        var envelope = new JsonObject { ["envelope_id"] = id, ["type"] = type, ["accepts_response_payload"] = acceptsPayload, ["payload"] = payload.DeepClone(), ["retry_attempt"] = attempt };
        envelope["retry_reason"] = attempt == 0 ? "" : "timeout";
        for (var patience = 0; patience < 200; patience++)
        {
            var open = Open.Where(socket => !socket.IsLeaving).ToArray();
            if (open.Length > 0)
            {
                var socket = open[Interlocked.Increment(ref turn) % open.Length];
                try
                {
                    await socket.SendAsync(envelope);
                    AfterSend?.Invoke(socket);
                    return true;
                }
                catch (Exception exception) when (exception is System.Net.WebSockets.WebSocketException or ObjectDisposedException or IOException or InvalidOperationException)
                {
                    // Slack takes another connection.
                }
            }

            await Task.Delay(50);
        }

        return false;
    }

    private void Received(JsonObject message)
    {
        if (message["envelope_id"]?.GetValue<string>() is { } id && waiting.TryGetValue(id, out var acknowledged))
        {
            acknowledged.TrySetResult(message);
        }
    }

    private async Task PingAsync(PeerSocket socket, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken);
                if (Pings)
                {
                    await socket.PingAsync();
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It ended.
        }
    }
}

/// <summary>What became of an envelope.</summary>
/// <param name="Sent">How often it was sent.</param>
/// <param name="Acknowledgement">As the bot sent it; null when it never did.</param>
/// <param name="Took">From the first sending to the acknowledgement.</param>
internal sealed record PeerDelivery(int Sent, JsonObject? Acknowledgement, TimeSpan Took);
