using Bot.Answers;
using Bot.Facts.Reviews;
using Bot.Workspaces;

namespace Bot.Facts.Gaps;

/// <summary>Makes reports of what the logs hold.</summary>
internal sealed class ReportReader(TermReader terms, AnswerFeed feed, AnswerLog answers, CheckLog checks)
{
    /// <summary>What an answer of the log tells by itself: that the sources were silent, or that sentences fell.</summary>
    public async Task<IReadOnlyList<NewReport>> OfAsync(FedAnswer fed, CancellationToken cancellationToken)
    {
        ReportKind[] kinds =
        [
            .. IsAbstention(fed) ? [ReportKind.Abstention] : Array.Empty<ReportKind>(),
            .. fed.Logged.Fallen.Count > 0 ? [ReportKind.Removed] : Array.Empty<ReportKind>(),
        ];
        if (kinds.Length == 0)
        {
            return [];
        }

        var report = await ReportAsync(fed, fed.Logged.AskedAt, cancellationToken);
        return [.. kinds.Select(kind => report with { Kind = kind })];
    }

    /// <summary>That somebody says a record is wrong; null when the workspace has no such record.</summary>
    public async Task<NewReport?> WrongAsync(WorkspaceId workspace, string record, string reporter, string reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await feed.FindAsync(workspace, record, cancellationToken) is { } fed)
        {
            return await ReportAsync(fed, now, cancellationToken) with { Kind = ReportKind.Wrong, Reporter = reporter, Reason = reason };
        }

        return await checks.FindAsync(workspace, record, cancellationToken) is { } check
            ? new NewReport(workspace, new FactId(FactKind.Check, record), ReportKind.Wrong, check.Statement, terms.Read(check.Statement, earlier: null), reporter, reporter, reason, now)
            : null;
    }

    // What asks nothing, or of something else, is no gap of the sources. Older rows don't say; those that had near passages were in the subject.
    private static bool IsAbstention(FedAnswer fed) => fed.Logged.Record.Outcome == "abstention" && fed.Declined switch
    {
        DeclineCause.NotCovered or DeclineCause.NothingVerified => true,
        DeclineCause.Unknown => fed.Logged.Record.Closest.Count > 0,
        _ => false,
    };

    private async Task<NewReport> ReportAsync(FedAnswer fed, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var record = fed.Logged.Record;
        var question = record.Rewritten ?? fed.Logged.Question;
        var earlier = record.Rewritten is null && fed.Thread.Length > 0 ? await EarlierAsync(fed, cancellationToken) : null;
        return new NewReport(
            fed.Workspace, new FactId(FactKind.Answer, record.LogId), ReportKind.Abstention, question, terms.Read(question, earlier),
            AskerKey.Of(fed.Asker, fed.Thread, record.LogId), "", "", at);
    }

    private async Task<string?> EarlierAsync(FedAnswer fed, CancellationToken cancellationToken) =>
        (await answers.ThreadAsync(fed.Workspace, fed.Thread, cancellationToken)).TakeWhile(answer => answer.Record.LogId != fed.Logged.Record.LogId).LastOrDefault()?.Question;
}
