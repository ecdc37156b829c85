using System.Data.Common;
using System.Text.Json;
using Bot.Answers;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Facts;

/// <summary>Every statement that was checked, with its verdict. Safe to share between threads.</summary>
public sealed class CheckLog(Database database, TimeProvider timeProvider)
{
    private readonly Lock ordering = new();
    private DateTimeOffset last = DateTimeOffset.MinValue;

    /// <summary>Records a checked statement.</summary>
    /// <exception cref="StoreException">The disk is full or the store can't be written.</exception>
    internal async Task RecordAsync(Statement statement, CheckRecord record, long change, CancellationToken cancellationToken)
    {
        var now = Next();
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            await connection.ExecuteAsync("""
                INSERT INTO checks (id, workspace, thread, statement, outcome, change_number, elapsed_ms, checked_at)
                VALUES (@id, @workspace, @thread, @statement, @outcome, @change, @elapsedMs, @checkedAt)
                """, new
            {
                id = Guid.CreateVersion7(now).ToString("N"),
                workspace = statement.Workspace.Value,
                thread = statement.Thread ?? "",
                statement = Written(statement.Text),
                outcome = JsonSerializer.Serialize(record, AnswerRecord.Json),
                change,
                elapsedMs = (long)Math.Ceiling(record.ElapsedMs),
                checkedAt = now.ToUnixTimeMilliseconds(),
            });
        }
        catch (DbException exception)
        {
            throw new StoreException($"The verdict can't be recorded ({exception.Message}). Free some space on the disk of the data folder or make it writable, and check the statement again.", exception);
        }
    }

    /// <summary>What was checked in a conversation, oldest first; empty when the workspace has none of that name.</summary>
    public async Task<IReadOnlyList<LoggedCheck>> ThreadAsync(WorkspaceId workspace, string thread, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Statement, string Outcome, long CheckedAt)>("""
            SELECT statement, outcome, checked_at FROM checks
            WHERE workspace = @workspace AND thread = @thread
            ORDER BY checked_at, id
            """, new { workspace = workspace.Value, thread });
        return
        [
            .. rows.Select(row => new LoggedCheck(
                row.Statement,
                JsonSerializer.Deserialize<CheckRecord>(row.Outcome, AnswerRecord.Json) ?? throw new InvalidDataException("A verdict of the log is not readable."),
                DateTimeOffset.FromUnixTimeMilliseconds(row.CheckedAt))),
        ];
    }

    // Two verdicts never share a millisecond: a conversation has one order.
    private DateTimeOffset Next()
    {
        lock (ordering)
        {
            var now = timeProvider.GetUtcNow();
            last = now.ToUnixTimeMilliseconds() > last.ToUnixTimeMilliseconds() ? now : last.AddMilliseconds(1);
            return last;
        }
    }

    // SQLite ends a text at its first NUL.
    private static string Written(string statement) =>
        (statement.Length <= QuestionLimits.MaxCharacters ? statement : statement[..QuestionLimits.MaxCharacters]).Replace('\0', '\uFFFD');
}

/// <summary>A statement and what it came to.</summary>
public sealed record LoggedCheck(string Statement, CheckRecord Record, DateTimeOffset CheckedAt);
