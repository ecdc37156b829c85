using Bot.Answers;
using Bot.Documents;
using Bot.Facts;
using Bot.Facts.Gaps;
using Bot.Facts.Reviews;
using Bot.Web.Conversation;

namespace Bot.Web.Gaps;

/// <summary>Lays out the reports of a gap with what the logs know of them.</summary>
internal sealed class ReportLayout(GapShelf shelf, AnswerLog answers, CheckLog checks, CitedLanguages citedLanguages, TimeProvider timeProvider)
{
    private static readonly IReadOnlyList<ShownNote> NoPassages = [];

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ShownReport>> OfAsync(Gap gap, IReadOnlyList<News> news, CancellationToken cancellationToken)
    {
        var shown = new List<ShownReport>();
        foreach (var report in await shelf.ReportsAsync(gap, cancellationToken))
        {
            var told = news.FirstOrDefault(told => told.Answer == report.Fact.Record) is { } found ? GapWords.Of(found.State) : "";
            shown.Add(await LayOutAsync(gap, report, shown.Count + 1, told, cancellationToken));
        }

        return shown;
    }

    private async Task<ShownReport> LayOutAsync(Gap gap, GapReport report, int number, string told, CancellationToken cancellationToken)
    {
        var time = GapWords.Time(report.ReportedAt, timeProvider.LocalTimeZone);
        if (report.Fact.Kind is FactKind.Check)
        {
            var check = await checks.FindAsync(gap.Workspace, report.Fact.Record, cancellationToken);
            IReadOnlyList<string> verdict = check is null ? [] : [VerdictWords.Heading(check.Record, "en")];
            return new ShownReport(number, report, time, verdict, NoPassages, IsAnswer: false, [], told);
        }

        if (await answers.FindAsync(gap.Workspace, report.Fact.Record, cancellationToken) is not { } answer)
        {
            return new ShownReport(number, report, time, [], NoPassages, IsAnswer: false, [], told);
        }

        var languages = await citedLanguages.FindAsync(gap.Workspace, [answer], [], cancellationToken);
        var exchange = ShownExchange.Of(number, answer, ExchangePlace.Earlier, timeProvider.LocalTimeZone, languages);
        IReadOnlyList<string> said = exchange.IsAnswer ? [.. exchange.Sentences.Select(sentence => sentence.Text)] : [DisplayText.Of(answer.Record.Reason ?? "")];
        return new ShownReport(number, report, time, said, exchange.IsAnswer ? NoPassages : exchange.Closest, exchange.IsAnswer, answer.Fallen, told);
    }
}
