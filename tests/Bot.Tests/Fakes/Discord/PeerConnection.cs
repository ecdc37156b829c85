using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes.Discord;

/// <summary>One WebSocket of a client. It holds the client to the rules of the gateway.</summary>
internal sealed class PeerConnection(WebSocket socket, TimeProvider timeProvider) : IDisposable
{
    private readonly SemaphoreSlim sending = new(1);
    private readonly List<DateTimeOffset> received = [];
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The session that this connection began or resumed; null before.</summary>
    public PeerSession? Session { get; set; }

    /// <summary>Acknowledgements of heartbeats that are left out.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>Heartbeats that came.</summary>
    public int Heartbeats { get; set; }

    /// <summary>Code that the client closed with; null when it did not.</summary>
    public int? ClientCode { get; private set; }

    public Task Ended => ended.Task;

    /// <summary>The next payload; null when the connection is over.</summary>
    public async Task<JsonObject?> ReceiveAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[8192];
        var length = 0;
        try
        {
            while (true)
            {
                var result = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
                if (result.MessageType is WebSocketMessageType.Close)
                {
                    ClientCode = (int?)socket.CloseStatus;
                    await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                    return null;
                }

                length += result.Count;

                // Gateway: payloads over 4,096 bytes close with 4002, more than 120 in 60 seconds with 4008.
                if (length > 4096)
                {
                    await CloseAsync(4002);
                    return null;
                }

                if (result.EndOfMessage)
                {
                    break;
                }
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or InvalidOperationException or IOException)
        {
            return null;
        }

        var now = timeProvider.GetUtcNow();
        received.RemoveAll(at => at <= now - TimeSpan.FromSeconds(60));
        received.Add(now);
        if (received.Count > 120)
        {
            await CloseAsync(4008);
            return null;
        }

        return JsonNode.Parse(buffer.AsSpan(0, length)) as JsonObject;
    }

    /// <summary>Sends a payload; one to a connection that is gone is lost.</summary>
    public async Task SendAsync(JsonObject payload)
    {
        try
        {
            await sending.WaitAsync();
            try
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(payload.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            }
            finally
            {
                sending.Release();
            }
        }
        catch (Exception exception) when (exception is WebSocketException or InvalidOperationException or IOException or OperationCanceledException)
        {
            // The session keeps it for the next connection. One that ended meanwhile is disposed, which is an InvalidOperationException.
        }
    }

    public Task SendAsync(int opcode, JsonNode? data) => SendAsync(new JsonObject { ["op"] = opcode, ["d"] = data, ["s"] = null, ["t"] = null });

    /// <summary>Closes as the gateway does.</summary>
    public async Task CloseAsync(int code)
    {
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, patience.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or InvalidOperationException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // It is gone already.
        }
    }

    /// <summary>Breaks it without a word: what clients see as 1006.</summary>
    public void Drop() => socket.Abort();

    public void End() => ended.TrySetResult();

    public void Dispose() => sending.Dispose();
}
