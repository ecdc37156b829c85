using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Chat.Discord.Rest;

namespace Bot.Chat.Discord.Gateway;

/// <summary>One WebSocket to the gateway: whole JSON payloads in, small ones out.</summary>
internal sealed class GatewaySocket(TimeProvider timeProvider) : IDisposable
{
    // https://docs.discord.com/developers/events/gateway (Sending Events): larger payloads close the connection with 4002.
    private const int MaxSentBytes = 4096;

    // https://docs.discord.com/developers/events/gateway (Rate Limiting): 120 in 60 seconds. Five are left for heartbeats that are due, which don't wait.
    private const int MaxSends = 115;

    // A server's first payload lists its channels and threads: large ones come to some megabytes.
    private const int MaxReceivedBytes = 32 * 1024 * 1024;

    private static readonly TimeSpan CloseTime = TimeSpan.FromSeconds(2);

    private readonly ClientWebSocket socket = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly SlidingLimit limit = new(MaxSends, TimeSpan.FromSeconds(60), timeProvider);
    private readonly ArrayBufferWriter<byte> received = new(64 * 1024);

    /// <summary>The code that the other side closed with; null when it did not, or without one.</summary>
    public int? CloseCode => (int?)socket.CloseStatus;

    public async Task ConnectAsync(Uri url, CancellationToken cancellationToken) => await socket.ConnectAsync(Versioned(url), cancellationToken);

    /// <summary>Sends what may wait for its turn.</summary>
    public async Task SendAsync(Opcode opcode, JsonNode? data, CancellationToken cancellationToken)
    {
        await limit.EnterAsync(cancellationToken);
        await SendNowAsync(opcode, data, cancellationToken);
    }

    /// <summary>Sends a heartbeat that the other side asks for, unless too much was sent: then those that are due have to do.</summary>
    public Task BeatWhenAskedAsync(long? sequence, CancellationToken cancellationToken) => limit.TryEnter() ? BeatAsync(sequence, cancellationToken) : Task.CompletedTask;

    /// <summary>Sends a heartbeat that is due, which waits for nothing.</summary>
    public Task BeatAsync(long? sequence, CancellationToken cancellationToken) =>
        SendNowAsync(Opcode.Heartbeat, sequence is { } number ? JsonValue.Create(number) : null, cancellationToken);

    /// <summary>The next payload; null when the connection is closed.</summary>
    /// <exception cref="WebSocketException">It broke.</exception>
    /// <exception cref="JsonException">What came is not JSON.</exception>
    public async Task<JsonElement?> ReceiveAsync()
    {
        received.ResetWrittenCount();
        while (true)
        {
            var result = await socket.ReceiveAsync(received.GetMemory(16 * 1024), CancellationToken.None);
            if (result.MessageType is WebSocketMessageType.Close)
            {
                return null;
            }

            received.Advance(result.Count);
            if (received.WrittenCount > MaxReceivedBytes)
            {
                throw new WebSocketException($"A payload of the gateway is larger than {MaxReceivedBytes} bytes.");
            }

            if (result.EndOfMessage)
            {
                return JsonElement.Parse(received.WrittenSpan);
            }
        }
    }

    /// <summary>Tells the other side why this one ends; what is received until it answers is still read.</summary>
    public async Task CloseAsync(int code)
    {
        using var patience = new CancellationTokenSource(CloseTime, timeProvider);
        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, null, patience.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or InvalidOperationException)
        {
            // It is gone already, or the other side does not listen.
        }
    }

    /// <summary>Ends it, and whatever waits for it.</summary>
    public void Abort() => socket.Abort();

    public void Dispose()
    {
        socket.Dispose();
        sending.Dispose();
    }

    private async Task SendNowAsync(Opcode opcode, JsonNode? data, CancellationToken cancellationToken)
    {
        var payload = Encoding.UTF8.GetBytes(new JsonObject { ["op"] = (int)opcode, ["d"] = data }.ToJsonString());
        if (payload.Length > MaxSentBytes)
        {
            throw new InvalidOperationException($"A payload for the gateway is larger than {MaxSentBytes} bytes.");
        }

        await sending.WaitAsync(cancellationToken);
        try
        {
            await socket.SendAsync(payload, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        finally
        {
            sending.Release();
        }
    }

    // https://docs.discord.com/developers/events/gateway (Connecting): version and encoding belong to every address, that for resuming too.
    private static Uri Versioned(Uri url) => new UriBuilder(url) { Query = "v=10&encoding=json" }.Uri;
}
