using System.Net.WebSockets;
using Bot.Chat.Slack.Api;
using Bot.Chat.Slack.Events;

namespace Bot.Chat.Slack.Socket;

/// <summary>Opens Socket Mode connections.</summary>
internal sealed class SocketOpener(SlackOptions options, SlackApi api, SlackHandler handler, SocketTiming timing, TimeProvider timeProvider, ILoggerFactory loggers)
{
    /// <summary>Asks for an address and connects to it; events are taken from the hello on, once it is run.</summary>
    /// <exception cref="SlackApiException">Slack gives no address.</exception>
    /// <exception cref="SlackUnreachableException">Slack did not answer.</exception>
    /// <exception cref="WebSocketException">The address can't be connected to.</exception>
    public async Task<SocketConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var opened = await api.CallAsync(new SlackCall("apps.connections.open", "", options.AppToken, []), cancellationToken);
        if (opened.Body.TextAt("url") is not { } url || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("ws" or "wss"))
        {
            throw new SlackUnreachableException("apps.connections.open", "it named no address", null);
        }

        FrameWatch? watch = null;
        var sockets = new SocketsHttpHandler
        {
            PlaintextStreamFilter = (context, _) => ValueTask.FromResult<Stream>(watch = new FrameWatch(context.PlaintextStream, timeProvider)),
        };
        var invoker = new HttpMessageInvoker(sockets);
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = timing.Ping;
        socket.Options.KeepAliveTimeout = timing.Idle;
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            timeout.CancelAfter(timing.Connect);
            await socket.ConnectAsync(address, invoker, timeout.Token);
            return new SocketConnection(socket, invoker, watch ?? throw new WebSocketException("The connection was not watched."), handler, timing, timeProvider, loggers.CreateLogger<SocketConnection>());
        }
        catch (Exception exception)
        {
            socket.Dispose();
            invoker.Dispose();
            if (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                throw new WebSocketException("The handshake took too long.", exception);
            }

            throw;
        }
    }
}
