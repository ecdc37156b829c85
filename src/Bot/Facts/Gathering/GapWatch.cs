using Bot.Facts.Gaps;

namespace Bot.Facts.Gathering;

/// <summary>Reads the logs beside those who ask, so that asking waits for none of it, and asks the questions of closed gaps again.</summary>
internal sealed partial class GapWatch(AnswerGathering answers, CheckGathering checks, AskingAgain again, TimeProvider timeProvider, ILogger<GapWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // A row gets its time before it is written; the store gives up a write long before this.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var rounds = new PeriodicTimer(Pause, timeProvider);
        do
        {
            try
            {
                await RoundAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The store may be back in a moment; nothing that was not written is lost.
                LogNotRead(exception);
            }
        }
        while (await rounds.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RoundAsync(CancellationToken stoppingToken)
    {
        var before = timeProvider.GetUtcNow() - Settling;
        while (await answers.GatherAsync(before, stoppingToken) > 0)
        {
        }

        while (await checks.GatherAsync(before, stoppingToken) > 0)
        {
        }

        while (await again.AskAsync(stoppingToken) > 0)
        {
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "the logs can't be read on for the gap desk")]
    private partial void LogNotRead(Exception exception);
}
