using Bot.Answers;
using Bot.Chat.Replies;
using Bot.Chat.Store;
using Bot.Facts.Gaps;

namespace Bot.Chat.Handlers;

/// <summary>Tells somebody that the sources answer their question now.</summary>
internal sealed partial class TellingNews(Desk desk, KeptReplies replies, AnswerLog answers, HelpDesk helpDesk, ReplyChannels channels, ILogger<TellingNews> logger)
{
    /// <summary>Tells them, once.</summary>
    /// <returns>What became of the news.</returns>
    /// <exception cref="ReplyException">The platform or the network fails: to be told later.</exception>
    public async Task<NewsState> TellAsync(News news, CancellationToken cancellationToken)
    {
        // An edited question has another answer by now, and a deleted one has none that is shown.
        if (await desk.AskedAsync(news.Workspace, news.Answer, cancellationToken) is not { State: not ReplyState.Removed } asked
            || await answers.FindAsync(news.Workspace, news.Answer, cancellationToken) is not { } before
            || await answers.FindAsync(news.Workspace, news.NewAnswer, cancellationToken) is not { } now)
        {
            return NewsState.Gone;
        }

        // Kept before it is shown: its buttons work from the first moment.
        var key = $"news:{news.Answer}";
        var kept = asked with { Event = key, Record = news.NewAnswer, Question = "", Posted = null, State = ReplyState.Prepared };
        await replies.KeepAsync(kept, cancellationToken);
        var reply = NewsReply.Of(before.Question, now.Record, asked.Locale, await helpDesk.HelpAsync(cancellationToken));
        foreach (var address in AskerAddresses.Of(asked))
        {
            try
            {
                var posted = await channels.Of(asked.Place.Platform).PostAsync(address, reply, $"{key}:{address.Person}", cancellationToken);
                await replies.ShownAsync(kept, posted, cancellationToken);
                return NewsState.Told;
            }
            catch (ReplyException exception) when (exception.Failure is ReplyFailure.Never)
            {
                LogUnreachable(exception, news.Answer);
            }
        }

        return NewsState.Unreachable;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "that the question of answer {Record} is answered now can't be told at one place")]
    private partial void LogUnreachable(Exception exception, string record);
}
