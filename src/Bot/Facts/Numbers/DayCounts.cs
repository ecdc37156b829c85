using System.Data.Common;
using Bot.Answers;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Facts.Numbers;

/// <summary>Adds what is read from the logs to the numbers of its day.</summary>
internal sealed class DayCounts(Database database)
{
    private const long DayMs = 86_400_000;

    /// <summary>How long the answers of the days took on which some were asked, in ascending order.</summary>
    public async Task<IReadOnlyDictionary<(WorkspaceId Workspace, long Day), IReadOnlyList<long>>> DurationsAsync(IReadOnlyList<FedAnswer> fed, CancellationToken cancellationToken)
    {
        var durations = new Dictionary<(WorkspaceId Workspace, long Day), IReadOnlyList<long>>();
        await using var connection = await database.OpenAsync(cancellationToken);
        foreach (var day in fed.Select(DayOf).Distinct())
        {
            durations[day] =
            [
                .. (await connection.QueryAsync<long>(
                    "SELECT elapsed_ms FROM answers WHERE workspace = @workspace AND purpose = 'Asked' AND asked_at >= @from AND asked_at < @until",
                    new { workspace = day.Workspace.Value, from = day.Day * DayMs, until = (day.Day + 1) * DayMs })).Order(),
            ];
        }

        return durations;
    }

    /// <summary>Counts answers.</summary>
    public static void Add(DbTransaction transaction, IReadOnlyList<FedAnswer> fed, IReadOnlyDictionary<(WorkspaceId Workspace, long Day), IReadOnlyList<long>> durations)
    {
        foreach (var day in fed.GroupBy(DayOf))
        {
            var answered = day.LongCount(answer => answer.Logged.Record.Outcome == "answer");
            var took = durations[day.Key];
            Add(transaction, day.Key, answered, day.LongCount() - answered, stated: 0, differing: 0, notFound: 0);
            transaction.Open().Execute(
                "UPDATE daily_numbers SET half_within_ms = @half, most_within_ms = @most WHERE workspace = @workspace AND day = @Day",
                new { half = Within(took, 0.5), most = Within(took, 0.95), workspace = day.Key.Workspace.Value, day.Key.Day }, transaction);
            AddCitations(transaction, day.Key, day);
        }
    }

    /// <summary>Counts a checked statement.</summary>
    public static void Add(DbTransaction transaction, WorkspaceId workspace, DateTimeOffset at, string verdict) => Add(
        transaction, (workspace, at.ToUnixTimeMilliseconds() / DayMs), answered: 0, abstained: 0,
        verdict == "stated" ? 1 : 0, verdict == "differs" ? 1 : 0, verdict == "not-found" ? 1 : 0);

    /// <summary>The time within which a share of sorted durations lies; 0 when there are none.</summary>
    public static long Within(IReadOnlyList<long> sorted, double share) => sorted.Count == 0 ? 0 : sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * share) - 1)];

    private static (WorkspaceId Workspace, long Day) DayOf(FedAnswer answer) => (answer.Workspace, answer.Logged.AskedAt.ToUnixTimeMilliseconds() / DayMs);

    private static void Add(DbTransaction transaction, (WorkspaceId Workspace, long Day) day, long answered, long abstained, long stated, long differing, long notFound) => transaction.Open().Execute(
        """
        INSERT INTO daily_numbers (workspace, day, answered, abstained, stated, differing, not_found, half_within_ms, most_within_ms)
        VALUES (@workspace, @Day, @answered, @abstained, @stated, @differing, @notFound, 0, 0)
        ON CONFLICT (workspace, day) DO UPDATE SET
            answered = daily_numbers.answered + excluded.answered, abstained = daily_numbers.abstained + excluded.abstained,
            stated = daily_numbers.stated + excluded.stated, differing = daily_numbers.differing + excluded.differing, not_found = daily_numbers.not_found + excluded.not_found
        """,
        new { workspace = day.Workspace.Value, day.Day, answered, abstained, stated, differing, notFound }, transaction);

    private static void AddCitations(DbTransaction transaction, (WorkspaceId Workspace, long Day) day, IEnumerable<FedAnswer> answers)
    {
        // An answer that rests on one passage twice cites it once.
        var connection = transaction.Open();
        foreach (var span in answers.SelectMany(answer => answer.Logged.Record.Sentences.SelectMany(sentence => sentence.Citations).DistinctBy(SpanOf)).GroupBy(SpanOf))
        {
            var values = new { workspace = day.Workspace.Value, day.Day, span.Key.Revision, span.Key.Start, span.Key.Length, span.First().Document, span.First().Reference, count = span.LongCount() };
            connection.Execute(
                """
                INSERT INTO cited_passages (id, workspace, revision, start, length, document, reference)
                SELECT COALESCE(MAX(id), 0) + 1, @workspace, @Revision, @Start, @Length, @Document, @Reference FROM cited_passages WHERE 1 = 1
                ON CONFLICT (workspace, revision, start, length) DO NOTHING
                """, values, transaction);
            connection.Execute(
                """
                INSERT INTO daily_citations (workspace, day, passage, cited)
                SELECT @workspace, @Day, id, @count FROM cited_passages WHERE workspace = @workspace AND revision = @Revision AND start = @Start AND length = @Length
                ON CONFLICT (workspace, day, passage) DO UPDATE SET cited = daily_citations.cited + excluded.cited
                """, values, transaction);
        }
    }

    private static (string Revision, int Start, int Length) SpanOf(CitationRecord citation) => (citation.Revision, citation.Start, citation.Length);
}
