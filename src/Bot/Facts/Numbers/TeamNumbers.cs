using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Facts.Numbers;

/// <summary>The numbers of a workspace by day, as the logs were read so far. Safe to share between threads.</summary>
public sealed class TeamNumbers(Database database)
{
    /// <summary>So many passages are named as the most cited.</summary>
    public const int MostCited = 10;

    private const long DayMs = 86_400_000;

    /// <summary>The numbers of some days.</summary>
    /// <param name="workspace">Whose.</param>
    /// <param name="last">The last day, in UTC.</param>
    /// <param name="days">How many, from 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<PeriodNumbers> ReadAsync(WorkspaceId workspace, DateOnly last, int days, CancellationToken cancellationToken)
    {
        var until = (long)(last.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber);
        var from = until - days + 1;
        var values = new { workspace = workspace.Value, from, until, fromMs = from * DayMs, untilMs = (until + 1) * DayMs };
        await using var connection = await database.OpenAsync(cancellationToken);
        var counted = (await connection.QueryAsync<Row>(
            """
            SELECT day, answered, abstained, stated, differing, not_found AS notFound, half_within_ms AS halfWithinMs, most_within_ms AS mostWithinMs
            FROM daily_numbers WHERE workspace = @workspace AND day >= @from AND day <= @until
            """, values)).ToDictionary(row => row.Day);
        var open = await connection.QuerySingleAsync<long>("SELECT COALESCE(SUM(change), 0) FROM gap_changes WHERE workspace = @workspace AND changed_at < @fromMs", values);
        var changes = (await connection.QueryAsync<(long Day, long Change)>(
            $"""
            SELECT changed_at / {DayMs} AS day, SUM(change) AS change FROM gap_changes
            WHERE workspace = @workspace AND changed_at >= @fromMs AND changed_at < @untilMs GROUP BY changed_at / {DayMs}
            """, values)).ToDictionary(row => row.Day, row => row.Change);
        var listed = new List<DayNumbers>();
        for (var day = from; day <= until; day++)
        {
            open += changes.GetValueOrDefault(day);
            var row = counted.GetValueOrDefault(day) ?? new Row(day, 0, 0, 0, 0, 0, 0, 0);
            listed.Add(new DayNumbers(DateOnly.FromDateTime(DateTime.UnixEpoch).AddDays((int)day), row.Answered, row.Abstained, row.Stated, row.Differing, row.NotFound, row.HalfWithinMs, row.MostWithinMs, open));
        }

        var cited = await connection.QueryAsync<CitedRow>(
            $"""
            SELECT p.revision, p.start, p.length, p.document, p.reference, t.cited
            FROM (SELECT passage, SUM(cited) AS cited FROM daily_citations
                  WHERE workspace = @workspace AND day >= @from AND day <= @until
                  GROUP BY passage ORDER BY SUM(cited) DESC, passage LIMIT {MostCited}) t
            JOIN cited_passages p ON p.id = t.passage
            ORDER BY t.cited DESC, p.id
            """, values);
        return new PeriodNumbers(listed, [.. cited.Select(row => new CitedPassage(row.Revision, row.Start, row.Length, row.Document, row.Reference, row.Cited))]);
    }

    // By properties: a sum has no type of its own in SQLite before there is a row.
    private sealed record CitedRow
    {
        public string Revision { get; init; } = "";

        public int Start { get; init; }

        public int Length { get; init; }

        public string Document { get; init; } = "";

        public string Reference { get; init; } = "";

        public long Cited { get; init; }
    }

    private sealed record Row(long Day, long Answered, long Abstained, long Stated, long Differing, long NotFound, long HalfWithinMs, long MostWithinMs);
}

/// <summary>The numbers of a period.</summary>
/// <param name="Days">Each day of it, oldest first.</param>
/// <param name="MostCited">The passages that most answers cite, the most cited first; at most <see cref="TeamNumbers.MostCited"/>.</param>
public sealed record PeriodNumbers(IReadOnlyList<DayNumbers> Days, IReadOnlyList<CitedPassage> MostCited);

/// <summary>The numbers of one day in UTC.</summary>
/// <param name="Day">Which.</param>
/// <param name="Answered">Questions that the sources answered.</param>
/// <param name="Abstained">Questions that they did not.</param>
/// <param name="Stated">Checked statements that the sources state.</param>
/// <param name="Differing">Checked statements that the sources contradict.</param>
/// <param name="NotFound">Checked statements that are not in the sources.</param>
/// <param name="HalfWithinMs">Half of the questions were answered within so many milliseconds; 0 when nothing was asked.</param>
/// <param name="MostWithinMs">95 of 100 questions were answered within so many milliseconds; 0 when nothing was asked.</param>
/// <param name="OpenGaps">Gaps that were open at the end of the day.</param>
public sealed record DayNumbers(DateOnly Day, long Answered, long Abstained, long Stated, long Differing, long NotFound, long HalfWithinMs, long MostWithinMs, long OpenGaps);

/// <summary>A passage with how many answers cite it.</summary>
/// <param name="Revision">Id of the revision that holds it.</param>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="Length">How long it is, in UTF-16 units.</param>
/// <param name="Document">Title of the document.</param>
/// <param name="Reference">Article, section or page; may be empty.</param>
/// <param name="Cited">By how many answers.</param>
public sealed record CitedPassage(string Revision, int Start, int Length, string Document, string Reference, long Cited);
