using Bot.Answers;
using Bot.Facts.Gaps;
using Bot.Web.Conversation;
using Bot.Web.SignIn;

namespace Bot.Web.Gaps;

/// <summary>Finds what came after the answers of a conversation, and takes what is said of them.</summary>
internal sealed class Aftermath(GapShelf shelf, GapNews news, AnswerLog log, CitedLanguages citedLanguages, TimeProvider timeProvider)
{
    private const int MaxReason = 2000;

    /// <summary>Puts what came after to each answer of a conversation.</summary>
    public async Task<IReadOnlyList<ShownTurn>> AddAsync(Visitor visitor, string thread, IReadOnlyList<ShownTurn> turns, CancellationToken cancellationToken)
    {
        string[] answers = [.. turns.OfType<ShownExchange>().Select(exchange => exchange.Record.LogId)];
        var wrong = await shelf.SaidWrongAsync(visitor.Workspace, answers, ReporterOf(visitor, thread), cancellationToken);
        var newAnswers = await NewAnswersAsync(visitor, answers, turns.Count, cancellationToken);
        return
        [
            .. turns.Select(turn => turn is not ShownExchange { Record.LogId: var id } exchange
                ? turn
                : exchange with { Aftermath = new ShownAftermath(thread, id, wrong.Contains(id), newAnswers.GetValueOrDefault(id)) }),
        ];
    }

    /// <summary>Keeps that whoever looks at a conversation says an answer of it is wrong.</summary>
    /// <returns>False when the conversation has no such answer.</returns>
    public async Task<bool> ReportAsync(Visitor visitor, string thread, string? answer, string? reason, CancellationToken cancellationToken)
    {
        var written = (reason ?? "").ReplaceLineEndings("\n").Trim();
        return answer is not null
            && (await log.ThreadAsync(visitor.Workspace, thread, cancellationToken)).Any(logged => logged.Record.LogId == answer)
            && await shelf.ReportWrongAsync(visitor.Workspace, answer, ReporterOf(visitor, thread), written.Length <= MaxReason ? written : written[..MaxReason], cancellationToken);
    }

    // Who did not sign in is told apart by nothing but the conversation.
    private static string ReporterOf(Visitor visitor, string thread) => visitor.Member is { } member ? $"member:{member.Id}" : $"thread:{thread}";

    // Numbered behind the conversation, so that no two notes have one anchor.
    private async Task<IReadOnlyDictionary<string, ShownExchange>> NewAnswersAsync(Visitor visitor, IReadOnlyList<string> answers, int numbered, CancellationToken cancellationToken)
    {
        var shown = new Dictionary<string, ShownExchange>(StringComparer.Ordinal);
        foreach (var told in await news.OfAnswersAsync(visitor.Workspace, answers, cancellationToken))
        {
            if (await log.FindAsync(visitor.Workspace, told.NewAnswer, cancellationToken) is { } now)
            {
                var languages = await citedLanguages.FindAsync(visitor.Workspace, [now], [], cancellationToken);
                shown[told.Answer] = ShownExchange.Of(numbered + shown.Count + 1, now, ExchangePlace.Earlier, timeProvider.LocalTimeZone, languages);
            }
        }

        return shown;
    }
}
