using Bot.Answers;

namespace Bot.Facts.Gaps;

/// <summary>Asks the questions of closed gaps again, to see whether there is something to tell those who asked.</summary>
internal sealed class AskingAgain(GapNews news, AnswerLog log, QuestionAgain questions, Answerer answerer)
{
    // Taken by whoever comes first; a process that ends in between leaves them until the lease is over.
    private const string Owner = "asking";

    // One takes milliseconds, or seconds with a model: a lease is long enough for all.
    private const int MostAtOnce = 5;

    /// <summary>Asks those that are due.</summary>
    /// <returns>How many were.</returns>
    public async Task<int> AskAsync(CancellationToken cancellationToken)
    {
        var taken = await news.TakeAsync(NewsState.Due, Owner, MostAtOnce, cancellationToken);
        foreach (var due in taken)
        {
            var (state, answer) = await AskAsync(due, cancellationToken);
            await news.EndAsync(due, state, answer, cancellationToken);
        }

        return taken.Count;
    }

    private async Task<(NewsState State, string Answer)> AskAsync(News due, CancellationToken cancellationToken)
    {
        if (await log.FindAsync(due.Workspace, due.Answer, cancellationToken) is not { } before || await questions.OfAsync(due, cancellationToken) is not { } question)
        {
            return (NewsState.Gone, "");
        }

        var now = await answerer.AnswerAsync(question, cancellationToken);
        if (now.Outcome != "answer")
        {
            return (NewsState.Silent, "");
        }

        return TextOf(now) == TextOf(before.Record) ? (NewsState.Same, "") : (NewsState.Answered, now.LogId);
    }

    private static string TextOf(AnswerRecord record) => string.Join('\n', record.Sentences.Select(sentence => sentence.Text));
}
