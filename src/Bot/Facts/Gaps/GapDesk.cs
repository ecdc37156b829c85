using System.Data.Common;
using Bot.Facts.Reviews;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Facts.Gaps;

/// <summary>What reviewers do about gaps. Safe to share between threads.</summary>
/// <remarks>Each change names a gap of the reviewer's own workspace, as <see cref="GapShelf.FindAsync"/> gave it.</remarks>
public sealed class GapDesk(GroupCommit commit, TimeProvider timeProvider)
{
    /// <summary>Gives a gap to a member, or to nobody.</summary>
    public Task<bool> AssignAsync(Gap gap, Member? assignee, CancellationToken cancellationToken) => ChangeAsync(
        "UPDATE gaps SET assignee = @id, assignee_name = @name WHERE workspace = @workspace AND id = @gap",
        new { id = assignee?.Id ?? "", name = assignee?.Name ?? "", workspace = gap.Workspace.Value, gap = gap.Id }, cancellationToken);

    /// <summary>Writes the team's note about a gap.</summary>
    public Task<bool> NoteAsync(Gap gap, string note, CancellationToken cancellationToken) => ChangeAsync(
        "UPDATE gaps SET note = @note WHERE workspace = @workspace AND id = @gap", new { note, workspace = gap.Workspace.Value, gap = gap.Id }, cancellationToken);

    /// <summary>Closes an open gap. By a document or an answer, those who asked are told what the sources answer now.</summary>
    /// <param name="gap">Which.</param>
    /// <param name="state">How; see <see cref="GapState"/>.</param>
    /// <param name="closing">See <see cref="Gap.Closing"/>; not empty.</param>
    /// <param name="by">Who closes it.</param>
    /// <param name="cancellationToken">Withdraws it before it is written.</param>
    /// <returns>False when it was closed before.</returns>
    /// <exception cref="ArgumentException">The state is none that a reviewer closes a gap with.</exception>
    public Task<bool> CloseAsync(Gap gap, GapState state, string closing, Member by, CancellationToken cancellationToken)
    {
        if (state is not (GapState.ClosedByDocument or GapState.ClosedByAnswer or GapState.WillNotBeClosed) || closing.Length == 0)
        {
            throw new ArgumentException("A gap is closed by a document, by an answer or for a reason, and says which.", nameof(state));
        }

        return commit.WriteAsync(
            transaction =>
            {
                if (!End(transaction, gap, state, closing, by))
                {
                    return false;
                }

                if (state is not GapState.WillNotBeClosed)
                {
                    AddNews(transaction, gap);
                }

                return true;
            },
            cancellationToken);
    }

    /// <summary>Opens a closed gap again. What was told stays told.</summary>
    /// <returns>False when it is open, or part of another.</returns>
    public Task<bool> OpenAgainAsync(Gap gap, Member by, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction =>
        {
            var opened = transaction.Open().Execute(
                """
                UPDATE gaps SET state = 'Open', closing = '', closed_by_name = '', closed_at = 0, opened_again = @again
                WHERE workspace = @workspace AND id = @Id AND state IN ('ClosedByDocument', 'ClosedByAnswer', 'WillNotBeClosed')
                """,
                new { again = $"{by.Name} opened it again.", workspace = gap.Workspace.Value, gap.Id }, transaction) > 0;
            if (opened)
            {
                // Nobody is told of what was taken back before it reached them.
                transaction.Open().Execute(
                    "DELETE FROM gap_news WHERE workspace = @workspace AND gap = @Id AND state IN ('Due', 'Silent', 'Same')", new { workspace = gap.Workspace.Value, gap.Id }, transaction);
                Grouping.Count(transaction, gap.Workspace, gap.Id, timeProvider.GetUtcNow(), 1);
            }

            return opened;
        },
        cancellationToken);

    /// <summary>Moves a report to another gap, or to a new one.</summary>
    /// <param name="report">Of the same workspace as the gap.</param>
    /// <param name="from">The gap that it is in.</param>
    /// <param name="to">Where to; null for a new gap of its own.</param>
    /// <param name="cancellationToken">Withdraws it before it is written.</param>
    /// <returns>Id of the gap that it is in now; null when it was not in <paramref name="from"/> any more.</returns>
    public Task<string?> MoveAsync(GapReport report, Gap from, Gap? to, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction =>
        {
            var connection = transaction.Open();
            var values = new { workspace = from.Workspace.Value, from = from.Id, report.Id, fact = report.Fact.ToString() };
            var terms = connection.QuerySingleOrDefault<string?>("SELECT terms FROM gap_reports WHERE workspace = @workspace AND gap = @from AND id = @Id", values, transaction);
            if (terms is null)
            {
                return null;
            }

            // All that is said of the same answer goes along.
            var target = to?.Id ?? Grouping.Open(transaction, from.Workspace, report.Question, Grouping.TermsOf(terms), timeProvider.GetUtcNow());
            connection.Execute(
                "UPDATE gap_reports SET gap = @target WHERE workspace = @workspace AND gap = @from AND fact = @fact", new { target, values.workspace, values.from, values.fact }, transaction);
            EndEmpty(transaction, from, target);
            return target;
        },
        cancellationToken);

    /// <summary>Makes a gap part of another: its reports go there, and so do those that would have joined it.</summary>
    /// <returns>False when one of the two is part of another already, or they are the same.</returns>
    public Task<bool> MergeAsync(Gap gap, Gap into, Member by, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction =>
        {
            var connection = transaction.Open();
            var values = new { workspace = gap.Workspace.Value, gap.Id, into = into.Id, by = by.Name, now = timeProvider.GetUtcNow().ToUnixTimeMilliseconds() };
            var target = connection.QuerySingleOrDefault<string?>("SELECT state FROM gaps WHERE workspace = @workspace AND id = @into", values, transaction);
            if (gap.Id == into.Id || target is null or nameof(GapState.Merged))
            {
                return false;
            }

            var state = connection.QuerySingleOrDefault<string?>("SELECT state FROM gaps WHERE workspace = @workspace AND id = @Id", values, transaction);
            if (connection.Execute(
                "UPDATE gaps SET state = 'Merged', closing = @into, closed_by_name = @by, closed_at = @now WHERE workspace = @workspace AND id = @Id AND state <> 'Merged'", values, transaction) == 0)
            {
                return false;
            }

            connection.Execute("UPDATE gap_reports SET gap = @into WHERE workspace = @workspace AND gap = @Id", values, transaction);
            if (state == nameof(GapState.Open))
            {
                Grouping.Count(transaction, gap.Workspace, gap.Id, timeProvider.GetUtcNow(), -1);
            }

            return true;
        },
        cancellationToken);

    // A gap whose last report went is part of the one that has it now.
    private void EndEmpty(DbTransaction transaction, Gap gap, string target)
    {
        var ended = transaction.Open().Execute(
            """
            UPDATE gaps SET state = 'Merged', closing = @target, closed_at = @now
            WHERE workspace = @workspace AND id = @Id AND NOT EXISTS (SELECT 1 FROM gap_reports r WHERE r.workspace = @workspace AND r.gap = @Id)
            """,
            new { workspace = gap.Workspace.Value, gap.Id, target, now = timeProvider.GetUtcNow().ToUnixTimeMilliseconds() }, transaction) > 0;
        if (ended && gap.State is GapState.Open)
        {
            Grouping.Count(transaction, gap.Workspace, gap.Id, timeProvider.GetUtcNow(), -1);
        }
    }

    private bool End(DbTransaction transaction, Gap gap, GapState state, string closing, Member by)
    {
        var now = timeProvider.GetUtcNow();
        var closed = transaction.Open().Execute(
            "UPDATE gaps SET state = @state, closing = @closing, closed_by_name = @by, closed_at = @now, opened_again = '' WHERE workspace = @workspace AND id = @Id AND state = 'Open'",
            new { state = state.ToString(), closing, by = by.Name, now = now.ToUnixTimeMilliseconds(), workspace = gap.Workspace.Value, gap.Id }, transaction) > 0;
        if (closed)
        {
            Grouping.Count(transaction, gap.Workspace, gap.Id, now, -1);
        }

        return closed;
    }

    private static void AddNews(DbTransaction transaction, Gap gap)
    {
        var reports = transaction.Open().Query<(string Fact, string Asker)>(
            "SELECT fact, asker FROM gap_reports WHERE workspace = @workspace AND gap = @Id", new { workspace = gap.Workspace.Value, gap.Id }, transaction);
        foreach (var (fact, asker) in reports.DistinctBy(report => report.Fact).ToArray())
        {
            if (FactId.Read(fact) is { } answer)
            {
                NewsRows.Add(transaction, gap.Workspace, answer, gap.Id, asker);
            }
        }
    }

    private Task<bool> ChangeAsync(string sql, object values, CancellationToken cancellationToken) =>
        commit.WriteAsync(transaction => transaction.Open().Execute(sql, values, transaction) > 0, cancellationToken);
}
