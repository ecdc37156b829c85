using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Bot.Tests.Fakes.Slack;

/// <summary>The peer's end of a Socket Mode connection.</summary>
internal sealed class PeerSocket : IDisposable
{
    private readonly WebSocket socket;
    private readonly GatedStream stream;
    private readonly HttpContext context;
    private readonly SemaphoreSlim sending = new(1, 1);

    private PeerSocket(WebSocket socket, GatedStream stream, HttpContext context)
    {
        this.socket = socket;
        this.stream = stream;
        this.context = context;
    }

    /// <summary>Whether deliveries may be sent on it.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>Whether it was told to make place for another: Slack sends nothing new on it.</summary>
    public bool IsLeaving { get; private set; }

    /// <summary>Answers the handshake by hand, so that the bytes beneath are the peer's.</summary>
    public static async Task<PeerSocket> AcceptAsync(HttpContext context)
    {
        var key = context.Request.Headers.SecWebSocketKey.ToString();

        // https://www.rfc-editor.org/rfc/rfc6455#section-1.3
        var accept = Convert.ToBase64String(CryptographicOperations.HashData(HashAlgorithmName.SHA1, Encoding.ASCII.GetBytes(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11")));
        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.Connection = "Upgrade";
        context.Response.Headers.SecWebSocketAccept = accept;
        var stream = new GatedStream(await context.Features.Get<IHttpUpgradeFeature>()!.UpgradeAsync());
        return new PeerSocket(WebSocket.CreateFromStream(stream, isServer: true, subProtocol: null, keepAliveInterval: Timeout.InfiniteTimeSpan), stream, context);
    }

    public async Task SendAsync(JsonObject message)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>A ping frame of the server's.</summary>
    public Task PingAsync() => stream.WriteAsync(new byte[] { 0x89, 0x00 }).AsTask();

    public Task SayDisconnectAsync(string reason)
    {
        IsLeaving = true;
        return SendAsync(new JsonObject { ["type"] = "disconnect", ["reason"] = reason, ["debug_info"] = new JsonObject { ["host"] = "peer" } });
    }

    public async Task CloseAsync()
    {
        IsOpen = false;
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (WebSocketException)
        {
            // It is gone already.
        }
    }

    /// <summary>Falls silent both ways without closing.</summary>
    public void Freeze()
    {
        stream.Freeze();
        IsLeaving = true;
    }

    /// <summary>Breaks off without a word.</summary>
    public void Cut()
    {
        IsOpen = false;
        context.Abort();
    }

    /// <summary>Hands on what the bot sends until the connection ends.</summary>
    public async Task ReadAsync(Action<JsonObject> received, CancellationToken cancellationToken)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult result;
                do
                {
                    result = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
                    length += result.Count;
                }
                while (!result.EndOfMessage);

                if (result.MessageType is WebSocketMessageType.Close)
                {
                    return;
                }

                received(JsonNode.Parse(buffer.AsSpan(0, length))!.AsObject());
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // It ended.
        }
        finally
        {
            IsOpen = false;
        }
    }

    public void Dispose() => socket.Dispose();
}
