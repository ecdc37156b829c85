using System.Text.Json;
using Bot.Answers;
using Bot.Facts.Numbers;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Facts.Gathering;

/// <summary>Reads the log of checked statements on, and counts the verdicts of each day.</summary>
internal sealed class CheckGathering(Database database, GroupCommit commit)
{
    private const int MostAtOnce = 500;

    private readonly FollowedLog log = new(database, "checks");

    /// <summary>Reads the next rows.</summary>
    /// <param name="before">Only what was checked before.</param>
    /// <param name="cancellationToken">Gives up; what was not written is read again.</param>
    /// <returns>How many were read.</returns>
    public async Task<int> GatherAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var from = await log.PlaceAsync(cancellationToken);
        var rows = await ReadAsync(from, before, cancellationToken);
        return rows.Count == 0 ? 0 : await commit.WriteAsync(
            transaction =>
            {
                if (!log.Move(transaction, from, new LogPlace(DateTimeOffset.FromUnixTimeMilliseconds(rows[^1].CheckedAt), rows[^1].Id)))
                {
                    return 0;
                }

                foreach (var row in rows)
                {
                    DayCounts.Add(transaction, new WorkspaceId(row.Workspace), DateTimeOffset.FromUnixTimeMilliseconds(row.CheckedAt), VerdictOf(row));
                }

                return rows.Count;
            },
            cancellationToken);
    }

    private async Task<IReadOnlyList<Row>> ReadAsync(LogPlace after, DateTimeOffset before, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(
            """
            SELECT id, workspace, outcome, checked_at AS checkedAt FROM checks
            WHERE (checked_at > @at OR (checked_at = @at AND id > @id)) AND checked_at >= @at AND checked_at < @before
            ORDER BY checked_at, id LIMIT @most
            """,
            new { at = after.At.ToUnixTimeMilliseconds(), id = after.Id, before = before.ToUnixTimeMilliseconds(), most = MostAtOnce });
        return [.. rows];
    }

    private static string VerdictOf(Row row) =>
        JsonSerializer.Deserialize<CheckRecord>(row.Outcome, AnswerRecord.Json)?.Verdict ?? throw new InvalidDataException("A verdict of the log is not readable.");

    private sealed record Row(string Id, string Workspace, string Outcome, long CheckedAt);
}
