using Bot.Facts.Reviews;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Facts.Gaps;

/// <summary>What the sources do not answer well, and the reports that say so. Safe to share between threads.</summary>
public sealed class GapShelf
{
    /// <summary>At most so many gaps are listed, and so many reports of one.</summary>
    public const int MaxListed = 200;

    private const int MaxReason = 4000;

    private readonly Database database;
    private readonly GroupCommit commit;
    private readonly ReportReader reports;
    private readonly TimeProvider timeProvider;

    internal GapShelf(Database database, GroupCommit commit, ReportReader reports, TimeProvider timeProvider)
    {
        this.database = database;
        this.commit = commit;
        this.reports = reports;
        this.timeProvider = timeProvider;
    }

    /// <summary>The gaps of a workspace: those that most people asked for first, then the newest; at most <see cref="MaxListed"/>.</summary>
    public async Task<IReadOnlyList<ListedGap>> ListAsync(WorkspaceId workspace, GapFilter filter, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<GapRow>(
            $"""
            SELECT {GapRow.Columns}, COUNT(DISTINCT r.asker) AS askers, COUNT(*) AS reports, MAX(r.reported_at) AS newest,
                   SUM(CASE WHEN r.kind = 'Abstention' THEN 1 ELSE 0 END) AS abstentions,
                   SUM(CASE WHEN r.kind = 'Wrong' THEN 1 ELSE 0 END) AS wrong,
                   SUM(CASE WHEN r.kind = 'Removed' THEN 1 ELSE 0 END) AS removed
            FROM gaps g JOIN gap_reports r ON r.workspace = g.workspace AND r.gap = g.id
            WHERE g.workspace = @workspace AND g.state IN {(filter.Closed ? "('ClosedByDocument', 'ClosedByAnswer', 'WillNotBeClosed')" : "('Open')")}
              AND (@assignee = '' OR g.assignee = @assignee)
            GROUP BY g.id
            HAVING @kind = '' OR SUM(CASE WHEN r.kind = @kind THEN 1 ELSE 0 END) > 0
            ORDER BY askers DESC, newest DESC, g.id
            LIMIT {MaxListed}
            """,
            new { workspace = workspace.Value, assignee = filter.Assignee ?? "", kind = filter.Kind?.ToString() ?? "" });
        return [.. rows.Select(row => row.ToListed())];
    }

    /// <summary>A gap by its id; null when the workspace has none of that id.</summary>
    public async Task<Gap?> FindAsync(WorkspaceId workspace, string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<GapRow?>($"SELECT {GapRow.Columns} FROM gaps g WHERE g.workspace = @workspace AND g.id = @id", new { workspace = workspace.Value, id });
        return row?.ToGap();
    }

    /// <summary>The reports of a gap, the newest first; at most <see cref="MaxListed"/>.</summary>
    public async Task<IReadOnlyList<GapReport>> ReportsAsync(Gap gap, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Id, string Gap, string Fact, string Kind, string Question, string Reason, long ReportedAt)>(
            $"""
            SELECT id, gap, fact, kind, question, reason, reported_at FROM gap_reports
            WHERE workspace = @workspace AND gap = @Id ORDER BY reported_at DESC, id DESC LIMIT {MaxListed}
            """, new { workspace = gap.Workspace.Value, gap.Id });
        return
        [
            .. rows.Select(row => new GapReport(
                row.Id, row.Gap, FactId.Read(row.Fact) ?? throw new InvalidDataException("A report names no fact."), Enum.Parse<ReportKind>(row.Kind), row.Question, row.Reason,
                DateTimeOffset.FromUnixTimeMilliseconds(row.ReportedAt))),
        ];
    }

    /// <summary>Keeps that somebody says an answer or a verdict is wrong; saying it again changes the reason.</summary>
    /// <param name="workspace">Whose answer it is.</param>
    /// <param name="record">Its id in the log.</param>
    /// <param name="reporter">Tells people apart; one report each.</param>
    /// <param name="reason">As typed; may be empty.</param>
    /// <param name="cancellationToken">Withdraws it before it is written.</param>
    /// <returns>False when the workspace has no such answer or verdict.</returns>
    /// <exception cref="StoreException">It can't be written.</exception>
    public async Task<bool> ReportWrongAsync(WorkspaceId workspace, string record, string reporter, string reason, CancellationToken cancellationToken)
    {
        var written = reason.Length <= MaxReason ? reason : reason[..MaxReason];
        if (await reports.WrongAsync(workspace, record, reporter, written.Replace('\0', '\uFFFD'), timeProvider.GetUtcNow(), cancellationToken) is not { } report)
        {
            return false;
        }

        return await commit.WriteAsync(
            transaction =>
            {
                new Grouping(transaction).Add(report);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Takes back that somebody said a record is wrong.</summary>
    public Task<int> WithdrawAsync(WorkspaceId workspace, string record, string reporter, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction => transaction.Open().Execute(
            "DELETE FROM gap_reports WHERE workspace = @workspace AND fact IN (@answer, @check) AND kind = 'Wrong' AND reporter = @reporter",
            new { workspace = workspace.Value, answer = $"{new FactId(FactKind.Answer, record)}", check = $"{new FactId(FactKind.Check, record)}", reporter }, transaction),
        cancellationToken);

    /// <summary>Those of some answers that somebody said is wrong.</summary>
    public async Task<IReadOnlySet<string>> SaidWrongAsync(WorkspaceId workspace, IEnumerable<string> answers, string reporter, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var facts = await connection.QueryAsync<string>(
            "SELECT fact FROM gap_reports WHERE workspace = @workspace AND kind = 'Wrong' AND reporter = @reporter AND fact IN @facts",
            new { workspace = workspace.Value, reporter, facts = answers.Select(answer => $"{new FactId(FactKind.Answer, answer)}").ToArray() });
        return facts.Select(fact => FactId.Read(fact)?.Record ?? "").ToHashSet(StringComparer.Ordinal);
    }
}
