using Bot.Answers.Certified;
using Bot.Search;

namespace Bot.Facts.Certifying;

/// <summary>Voids certificates soon after a document was replaced, so that reviewers see it before anyone asks. Who asks before that gets no voided answer either.</summary>
internal sealed partial class CertificateWatch(CertifiedAnswers certified, PassageIndex index, TimeProvider timeProvider, ILogger<CertificateWatch> logger) : BackgroundService
{
    // Looking for a change reads one number from memory.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var seen = -1L;
        using var timer = new PeriodicTimer(Pause, timeProvider);
        do
        {
            var change = index.Change;
            if (change == seen)
            {
                continue;
            }

            try
            {
                await certified.VoidChangedAsync(stoppingToken);
                seen = change;
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The store may be back in a second.
                LogNotChecked(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "certificates can't be checked after a change of the documents")]
    private partial void LogNotChecked(Exception exception);
}
