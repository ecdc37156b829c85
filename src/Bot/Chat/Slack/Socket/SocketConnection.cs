using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Chat.Slack.Events;

namespace Bot.Chat.Slack.Socket;

/// <summary>One Socket Mode connection: takes deliveries and acknowledges each on the connection that brought it.</summary>
internal sealed partial class SocketConnection(
    ClientWebSocket socket, HttpMessageInvoker invoker, FrameWatch watch, SlackHandler handler, SocketTiming timing, TimeProvider timeProvider, ILogger logger) : IAsyncDisposable
{
    // Deliveries are kept in groups, so many at once take little longer than one.
    private const int AtOnce = 256;

    // @slack/bolt 5.1.0, HTTPModuleFunctions: Slack's requests have at most 4 MB.
    private const int MaxBytes = 4 * 1024 * 1024;

    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly SemaphoreSlim handling = new(AtOnce, AtOnce);
    private readonly TaskCompletionSource hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<SocketEnd> replacement = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when Slack said hello; failed when the connection ended before.</summary>
    public Task Hello => hello.Task;

    /// <summary>Done when another connection is wanted in place of this one, which may go on for a while.</summary>
    public Task<SocketEnd> ReplacementWanted => replacement.Task;

    /// <summary>Takes deliveries until the connection ends, for whatever reason.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var watching = WatchAsync(ended.Token);
        try
        {
            await ReadAllAsync(cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            LogBroken(exception.Message);
        }
        catch (OperationCanceledException)
        {
            await SayGoodbyeAsync();
        }
        finally
        {
            await ended.CancelAsync();
            await watching;
            socket.Abort();
            hello.TrySetException(new WebSocketException("The connection ended before Slack said hello."));
            _ = hello.Task.Exception;
            replacement.TrySetResult(SocketEnd.Closed);
        }
    }

    /// <summary>Ends the connection at once.</summary>
    public void Abort() => socket.Abort();

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        invoker.Dispose();
        sending.Dispose();
        return ValueTask.CompletedTask;
    }

    // A read on a half-open connection waits for ever: the watch ends it from outside.
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(timing.Idle / 10, timeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                if (watch.Silence > timing.Idle)
                {
                    LogSilent(timing.Idle);
                    socket.Abort();
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The connection ended.
        }
    }

    private async Task ReadAllAsync(CancellationToken cancellationToken)
    {
        var message = new ArrayBufferWriter<byte>(16 * 1024);
        while (true)
        {
            message.ResetWrittenCount();
            ValueWebSocketReceiveResult received;
            do
            {
                received = await socket.ReceiveAsync(message.GetMemory(16 * 1024), cancellationToken);
                message.Advance(received.Count);
            }
            while (!received.EndOfMessage && message.WrittenCount <= MaxBytes);

            if (received.MessageType is WebSocketMessageType.Close || message.WrittenCount > MaxBytes)
            {
                await SayGoodbyeAsync();
                return;
            }

            if (received.MessageType is WebSocketMessageType.Text && Parse(message.WrittenMemory) is { } envelope)
            {
                await TakeAsync(envelope, cancellationToken);
            }
        }
    }

    private async Task TakeAsync(JsonElement envelope, CancellationToken cancellationToken)
    {
        switch (envelope.TextAt("type"))
        {
            case "hello":
                hello.TrySetResult();
                break;
            case "disconnect":
                var reason = envelope.TextAt("reason") ?? "";
                LogDisconnect(reason);
                replacement.TrySetResult(reason switch { "link_disabled" => SocketEnd.Disabled, "too_many_websockets" => SocketEnd.TooMany, _ => SocketEnd.Refresh });
                break;
            default:
                if (envelope.TextAt("envelope_id") is { } id)
                {
                    // The reading goes on meanwhile; no more than so many wait for the store.
                    await handling.WaitAsync(cancellationToken);
                    _ = HandleAsync(envelope, id, cancellationToken);
                }

                break;
        }
    }

    private async Task HandleAsync(JsonElement envelope, string id, CancellationToken cancellationToken)
    {
        try
        {
            // 1. Keep, even while stopping: that takes 1.5 seconds at most. What is unknown is acknowledged too, or Slack would send it again.
            DeliveryKind? kind = envelope.TextAt("type") switch { "events_api" => DeliveryKind.Event, "interactive" => DeliveryKind.Interaction, "slash_commands" => DeliveryKind.Command, _ => null };
            var retry = envelope.At("retry_attempt") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var attempt) ? attempt : 0;
            var acknowledgement = kind is { } known
                ? await handler.HandleAsync(new SlackDelivery(known, envelope.At("payload"), id, retry), CancellationToken.None)
                : SlackAcknowledgement.Done;
            if (!acknowledgement.IsTaken)
            {
                return;
            }

            // 2. Acknowledge.
            var answer = new JsonObject { ["envelope_id"] = id };
            if (acknowledgement.Payload is not null && envelope.IsTrueAt("accepts_response_payload"))
            {
                answer["payload"] = acknowledgement.Payload;
            }

            await SendAsync(answer.ToJsonString());

            // 3. Do what had to wait.
            if (acknowledgement.Afterwards is { } afterwards)
            {
                await afterwards(cancellationToken);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            LogNotAcknowledged(exception.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(exception);
        }
        catch (OperationCanceledException)
        {
            // The process is stopping, and Slack delivers again.
        }
        finally
        {
            handling.Release();
        }
    }

    private async Task SendAsync(string text)
    {
        await sending.WaitAsync();
        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task SayGoodbyeAsync()
    {
        using var timeout = new CancellationTokenSource(Farewell, timeProvider);
        try
        {
            // What is being kept is acknowledged first.
            for (var free = 0; free < AtOnce; free++)
            {
                await handling.WaitAsync(timeout.Token);
            }

            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, timeout.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            LogBroken(exception.Message);
        }
    }

    private JsonElement? Parse(ReadOnlyMemory<byte> message)
    {
        try
        {
            var envelope = JsonElement.Parse(message.Span);
            return envelope.ValueKind is JsonValueKind.Object ? envelope : null;
        }
        catch (JsonException)
        {
            LogNoJson(message.Length);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack ends a connection: {Reason}")]
    private partial void LogDisconnect(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "no sign of life on a connection to Slack for {Idle}, it is given up")]
    private partial void LogSilent(TimeSpan idle);

    [LoggerMessage(Level = LogLevel.Information, Message = "connection to Slack ended: {Reason}")]
    private partial void LogBroken(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "could not acknowledge, Slack will deliver it again: {Reason}")]
    private partial void LogNotAcknowledged(string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "something that Slack delivered could not be handled, it will be delivered again")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Slack sent {Bytes} bytes that are no JSON object")]
    private partial void LogNoJson(int bytes);
}

/// <summary>Why a connection is to be replaced.</summary>
internal enum SocketEnd
{
    /// <summary>It broke, or either side closed it.</summary>
    Closed,

    /// <summary>Slack will close it soon.</summary>
    Refresh,

    /// <summary>Socket Mode was switched off for the app.</summary>
    Disabled,

    /// <summary>The app has more connections than Slack allows.</summary>
    TooMany,
}
