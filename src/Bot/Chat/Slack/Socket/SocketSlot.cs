using System.Net.WebSockets;
using Bot.Chat.Slack.Api;

namespace Bot.Chat.Slack.Socket;

/// <summary>Keeps one connection open for ever, and opens the next before the last one ends where Slack gives notice.</summary>
internal sealed partial class SocketSlot(int number, SocketOpener opener, SocketHealth health, SocketTiming timing, TimeProvider timeProvider, Random random, ILogger<SocketSlot> logger)
{
    // https://docs.slack.dev/reference/methods/apps.connections.open: errors that trying again soon does not mend.
    private static readonly string[] RefusedTokens = ["invalid_auth", "not_authed", "not_allowed_token_type", "account_inactive", "token_revoked", "missing_scope"];

    private readonly List<Task> running = [];
    private SocketConnection? previous;
    private int failures;

    /// <summary>Runs until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                var wait = await OnceAsync(cancellationToken);
                await Task.Delay(wait, timeProvider, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Task.WhenAll(running);
        }
    }

    /// <summary>Opens a connection and returns when another one is wanted, with how long to wait for that.</summary>
    private async Task<TimeSpan> OnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            var start = timeProvider.GetTimestamp();
            var end = await ListenAsync(cancellationToken);
            failures = timeProvider.GetElapsedTime(start) < timing.Steady ? failures + 1 : 0;
            switch (end)
            {
                case SocketEnd.Refresh when failures <= 1:
                    return TimeSpan.Zero;
                case SocketEnd.TooMany:
                    health.Trouble(number, "Slack has too many connections of this app: stop other copies of the bot, or lower Slack:Connections.");
                    return Longer(timing.TooMany);
                case SocketEnd.Disabled:
                    health.Trouble(number, "Socket Mode is switched off: switch it on in the app's settings at api.slack.com/apps.");
                    return timing.Refused;
                default:
                    return Longer(TimeSpan.Zero);
            }
        }
        catch (SlackApiException exception) when (RefusedTokens.Contains(exception.Error))
        {
            LogRefused(exception.Error);
            health.Trouble(number, $"Slack refuses Slack:AppToken ({exception.Error}): make a new app-level token with the scope connections:write.");
            return timing.Refused;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever it is, a bot that stops trying is a dead bot.
            LogFailed(exception.Message);
            health.Trouble(number, "Slack can't be reached; it is tried again.");
            failures++;
            return Longer(TimeSpan.Zero);
        }
    }

    private async Task<SocketEnd> ListenAsync(CancellationToken cancellationToken)
    {
        var connection = await opener.OpenAsync(cancellationToken);
        running.RemoveAll(task => task.IsCompleted);
        running.Add(RunAsync(connection, cancellationToken));
        await Task.WhenAny(connection.Hello, connection.ReplacementWanted, Task.Delay(timing.Connect, timeProvider, cancellationToken));
        if (!connection.Hello.IsCompletedSuccessfully && !connection.ReplacementWanted.IsCompleted)
        {
            connection.Abort();
        }

        // The one before goes on acknowledging what it brought, and is ended here only if Slack forgets to.
        if (connection.Hello.IsCompletedSuccessfully && previous is not null)
        {
            _ = RetireAsync(previous, cancellationToken);
        }

        var end = await connection.ReplacementWanted.WaitAsync(cancellationToken);
        if (!connection.Hello.IsCompletedSuccessfully && end is SocketEnd.Closed)
        {
            throw new WebSocketException("Slack closed the connection without a hello.");
        }

        previous = end is SocketEnd.Closed ? null : connection;
        return end;
    }

    private async Task RunAsync(SocketConnection connection, CancellationToken cancellationToken)
    {
        await using (connection)
        {
            var counting = CountAsync(connection);
            await connection.RunAsync(cancellationToken);
            if (await counting)
            {
                health.Down(number);
            }
        }
    }

    private async Task<bool> CountAsync(SocketConnection connection)
    {
        try
        {
            await connection.Hello;
            health.Up(number);
            LogListening(number);
            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }

    private async Task RetireAsync(SocketConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(timing.Retire, timeProvider, cancellationToken);
            connection.Abort();
        }
        catch (OperationCanceledException)
        {
            // Stopping ends it as well.
        }
    }

    // At once after a connection that lasted, then 1, 2, 4 seconds and so on, each up to half as long again so that not all come back together.
    private TimeSpan Longer(TimeSpan least)
    {
        var doubled = failures == 0 ? TimeSpan.Zero : timing.FirstWait * Math.Pow(2, Math.Min(failures - 1, 10));
        var wait = TimeSpan.FromTicks(Math.Min(Math.Max(doubled.Ticks, least.Ticks), Math.Max(timing.LongestWait.Ticks, least.Ticks)));
        lock (random)
        {
            return wait * (1 + (random.NextDouble() / 2));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "connection {Number} to Slack listens")]
    private partial void LogListening(int number);

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack refuses the app token: {Error}; it is tried again every few minutes")]
    private partial void LogRefused(string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "no connection to Slack: {Reason}")]
    private partial void LogFailed(string reason);
}
