using Bot.Answers;

namespace Bot.Facts.Gaps;

/// <summary>Makes the question of an answer anew, with what was said before it.</summary>
internal sealed class QuestionAgain(AnswerFeed feed, AnswerLog log, Answers.Certified.Certificates certificates)
{
    /// <summary>The question as it was asked then; null when the log does not have it any more.</summary>
    public async Task<Question?> OfAsync(News news, CancellationToken cancellationToken)
    {
        if (await feed.FindAsync(news.Workspace, news.Answer, cancellationToken) is not { } fed)
        {
            return null;
        }

        var text = fed.Logged.Record.Rewritten ?? fed.Logged.Question;
        return new Question(news.Workspace, text, await HistoryAsync(fed, text, cancellationToken), AsOf: null, Thread: null) { Asker = news.Asker.Length > 0 ? news.Asker : null, Purpose = QuestionPurpose.AskedAgain };
    }

    // What stands alone needs no history: a follow-up that a model made whole, and what a reviewer has signed an answer to, in these words, for this question.
    private async Task<IReadOnlyList<Exchange>> HistoryAsync(FedAnswer fed, string text, CancellationToken cancellationToken)
    {
        if (fed.Thread.Length == 0 || fed.Logged.Record.Rewritten is not null || await certificates.FindForAsync(fed.Workspace, text, cancellationToken) is not null)
        {
            return [];
        }

        return
        [
            .. (await log.ThreadAsync(fed.Workspace, fed.Thread, cancellationToken))
                .TakeWhile(earlier => earlier.Record.LogId != fed.Logged.Record.LogId)
                .TakeLast(QuestionLimits.MaxExchanges)
                .Select(earlier => new Exchange(earlier.Question, string.Join(' ', earlier.Record.Sentences.Select(sentence => sentence.Text)))),
        ];
    }
}
