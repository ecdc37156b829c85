using Bot.Chat.Slack.Installs;
using Bot.Chat.Slack.Replies;

namespace Bot.Chat.Slack;

/// <summary>Learns who the bot is, and clears away what is old.</summary>
internal sealed partial class SlackUpkeep(SlackOptions options, SlackInstalls installs, PostLedger ledger, TimeProvider timeProvider, ILogger<SlackUpkeep> logger) : BackgroundService
{
    // Events are not delivered again after a few hours; replays after an outage may come a day later.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private static readonly TimeSpan Round = TimeSpan.FromHours(6);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.IsOn)
        {
            return;
        }

        try
        {
            while (true)
            {
                var next = await OnceAsync(stoppingToken) ? Round : AfterFailure;
                await Task.Delay(next, timeProvider, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    private async Task<bool> OnceAsync(CancellationToken cancellationToken)
    {
        try
        {
            await installs.LearnBotUserAsync(cancellationToken);
            await ledger.ForgetBeforeAsync(timeProvider.GetUtcNow() - Kept, cancellationToken);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(exception);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack upkeep failed, it is tried again")]
    private partial void LogFailed(Exception exception);
}
