using Bot.Chat.Handlers;
using Bot.Chat.Store;
using Bot.Facts.Gaps;

namespace Bot.Chat;

/// <summary>Looks for news for those who asked on a chat, and has them told. What this process took and did not tell is told by the next.</summary>
internal sealed partial class NewsDesk(GapNews news, TellingNews telling, ReplyChannels channels, ChatOwner owner, TimeProvider timeProvider, ILogger<NewsDesk> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // One by one, so that a process which ends leaves few behind.
    private const int MostAtOnce = 5;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (channels.IsEmpty)
        {
            return;
        }

        var isReleased = false;
        using var rounds = new PeriodicTimer(Pause, timeProvider);
        do
        {
            try
            {
                if (!isReleased)
                {
                    await news.ReleaseAsync(owner.Id, stoppingToken);
                    isReleased = true;
                }

                while (await TellAsync(stoppingToken) > 0)
                {
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // The store may be back in a moment.
                LogNotTold(exception);
            }
        }
        while (await rounds.WaitForNextTickAsync(stoppingToken));
    }

    private async Task<int> TellAsync(CancellationToken stoppingToken)
    {
        var taken = await news.TakeAsync(NewsState.Answered, owner.Id, MostAtOnce, stoppingToken);
        foreach (var told in taken)
        {
            try
            {
                await news.EndAsync(told, await telling.TellAsync(told, stoppingToken), told.NewAnswer, stoppingToken);
            }
            catch (ReplyException exception)
            {
                // Taken again once its lease is over.
                LogLater(exception, told.Answer);
            }
        }

        return taken.Count;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "nobody can be told that a question is answered now")]
    private partial void LogNotTold(Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "that the question of answer {Record} is answered now can't be told yet, and is tried again")]
    private partial void LogLater(Exception exception, string record);
}
