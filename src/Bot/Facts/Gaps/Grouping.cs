using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Facts.Gaps;

/// <summary>Puts reports into gaps within one transaction: a report joins the gap that its question is most like, or opens one.</summary>
internal sealed class Grouping(DbTransaction transaction)
{
    private readonly Dictionary<WorkspaceId, Dictionary<string, KnownGap>> known = [];
    private readonly DbConnection connection = transaction.Open();

    /// <summary>Adds a report; one that was added before only gets its new reason.</summary>
    public void Add(NewReport report)
    {
        var fact = report.Fact.ToString();
        var values = new { workspace = report.Workspace.Value, fact, kind = report.Kind.ToString(), report.Reporter, report.Reason };
        if (connection.Execute(
            "UPDATE gap_reports SET reason = @Reason WHERE workspace = @workspace AND fact = @fact AND kind = @kind AND reporter = @Reporter", values, transaction) > 0)
        {
            return;
        }

        // What is said of one answer stays together.
        var together = connection.QueryFirstOrDefault<string?>("SELECT gap FROM gap_reports WHERE workspace = @workspace AND fact = @fact ORDER BY reported_at, id", values, transaction);
        var gap = (together is null ? Likest(report) : Of(report.Workspace).GetValueOrDefault(together)) ?? Open(transaction, report.Workspace, report.Question, report.Terms, report.At, known);
        Insert(report, gap);
        Follow(report, gap);
    }

    /// <summary>Opens a gap.</summary>
    /// <returns>Its id.</returns>
    public static string Open(DbTransaction transaction, WorkspaceId workspace, string question, QuestionTerms terms, DateTimeOffset at) => Open(transaction, workspace, question, terms, at, []).Id;

    /// <summary>Keeps that a gap was opened (1) or closed (-1).</summary>
    public static void Count(DbTransaction transaction, WorkspaceId workspace, string gap, DateTimeOffset at, int change) => transaction.Open().Execute(
        "INSERT INTO gap_changes (workspace, gap, changed_at, change) VALUES (@workspace, @gap, @at, @change)",
        new { workspace = workspace.Value, gap, at = at.ToUnixTimeMilliseconds(), change }, transaction);

    private static KnownGap Open(
        DbTransaction transaction, WorkspaceId workspace, string question, QuestionTerms terms, DateTimeOffset at, Dictionary<WorkspaceId, Dictionary<string, KnownGap>> known)
    {
        var gap = new KnownGap(Guid.CreateVersion7(at).ToString("N"), terms, GapState.Open, "", at);
        transaction.Open().Execute(
            """
            INSERT INTO gaps (id, workspace, question, terms, state, assignee, assignee_name, note, closing, closed_by_name, opened_at, closed_at, opened_again)
            VALUES (@Id, @workspace, @question, @terms, 'Open', '', '', '', '', '', @at, 0, '')
            """,
            new { gap.Id, workspace = workspace.Value, question, terms = JsonSerializer.Serialize(terms.All), at = at.ToUnixTimeMilliseconds() }, transaction);
        Count(transaction, workspace, gap.Id, at, 1);
        known.GetValueOrDefault(workspace)?.Add(gap.Id, gap);
        return gap;
    }

    private KnownGap? Likest(NewReport report)
    {
        var gaps = Of(report.Workspace);
        var likest = gaps.Values
            .Select(gap => (Gap: gap, Likeness: report.Terms.Likeness(gap.Terms)))
            .Where(found => found.Likeness >= QuestionTerms.AlikeFrom)
            .OrderByDescending(found => found.Likeness)
            .ThenBy(found => found.Gap.Id, StringComparer.Ordinal)
            .Select(found => found.Gap)
            .FirstOrDefault();

        // A gap that became part of another one leads there.
        while (likest is { State: GapState.Merged })
        {
            likest = gaps.GetValueOrDefault(likest.Closing);
        }

        return likest;
    }

    private void Insert(NewReport report, KnownGap gap) => connection.Execute(
        """
        INSERT INTO gap_reports (id, workspace, gap, fact, kind, question, terms, asker, reporter, reason, reported_at)
        VALUES (@id, @workspace, @gap, @fact, @kind, @Question, @terms, @Asker, @Reporter, @Reason, @at)
        """,
        new
        {
            id = Guid.CreateVersion7(report.At).ToString("N"),
            workspace = report.Workspace.Value,
            gap = gap.Id,
            fact = report.Fact.ToString(),
            kind = report.Kind.ToString(),
            report.Question,
            terms = JsonSerializer.Serialize(report.Terms.All),
            report.Asker,
            report.Reporter,
            report.Reason,
            at = report.At.ToUnixTimeMilliseconds(),
        },
        transaction);

    /// <summary>What a new report does to a gap that was closed: one that came after opens it again, and one that was only read late is told like the others.</summary>
    private void Follow(NewReport report, KnownGap gap)
    {
        if (gap.State is not (GapState.ClosedByDocument or GapState.ClosedByAnswer))
        {
            return;
        }

        if (report.At <= gap.ChangedAt)
        {
            NewsRows.Add(transaction, report.Workspace, report.Fact, gap.Id, report.Asker);
            return;
        }

        var again = string.Create(CultureInfo.InvariantCulture, $"A report like these came on {report.At.UtcDateTime:d MMMM yyyy}, after it was closed.");
        connection.Execute(
            "UPDATE gaps SET state = 'Open', closing = '', closed_by_name = '', closed_at = 0, opened_again = @again WHERE workspace = @workspace AND id = @Id",
            new { again, workspace = report.Workspace.Value, gap.Id }, transaction);
        Count(transaction, report.Workspace, gap.Id, report.At, 1);
        Of(report.Workspace)[gap.Id] = gap with { State = GapState.Open };
    }

    private Dictionary<string, KnownGap> Of(WorkspaceId workspace)
    {
        if (!known.TryGetValue(workspace, out var gaps))
        {
            known[workspace] = gaps = connection
                .Query<(string Id, string Terms, string State, string Closing, long ClosedAt)>(
                    "SELECT id, terms, state, closing, closed_at FROM gaps WHERE workspace = @workspace", new { workspace = workspace.Value }, transaction)
                .ToDictionary(row => row.Id, row => new KnownGap(row.Id, TermsOf(row.Terms), Enum.Parse<GapState>(row.State), row.Closing, DateTimeOffset.FromUnixTimeMilliseconds(row.ClosedAt)));
        }

        return gaps;
    }

    /// <summary>Reads terms as they are kept.</summary>
    public static QuestionTerms TermsOf(string json) => new(JsonSerializer.Deserialize<IReadOnlyList<QuestionTerm>>(json) ?? throw new InvalidDataException("The terms of a gap are not readable."));

    private sealed record KnownGap(string Id, QuestionTerms Terms, GapState State, string Closing, DateTimeOffset ChangedAt);
}
