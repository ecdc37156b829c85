using System.Text.Json;
using Bot.Answers;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Facts;

/// <summary>Every statement that was checked, with its verdict. Safe to share between threads.</summary>
public sealed class CheckLog(Database database, GroupCommit commit, TimeProvider timeProvider)
{
    private readonly Lock ordering = new();
    private DateTimeOffset last = DateTimeOffset.MinValue;

    /// <summary>Records a checked statement.</summary>
    /// <returns>The record with its id.</returns>
    /// <exception cref="StoreException">The disk is full or the store can't be written.</exception>
    internal async Task<CheckRecord> RecordAsync(Statement statement, CheckRecord record, long change, CancellationToken cancellationToken)
    {
        var now = Next();
        var id = Guid.CreateVersion7(now).ToString("N");
        var row = new
        {
            id,
            workspace = statement.Workspace.Value,
            thread = statement.Thread ?? "",
            statement = Written(statement.Text),
            outcome = JsonSerializer.Serialize(record, AnswerRecord.Json),
            change,
            elapsedMs = (long)Math.Ceiling(record.ElapsedMs),
            checkedAt = now.ToUnixTimeMilliseconds(),
        };
        try
        {
            await commit.WriteAsync(
                transaction =>
                {
                    LoggedWords.Add(transaction, new LoggedHit(statement.Workspace, id, LoggedHit.Check, now), [row.statement]);
                    return transaction.Open().Execute("""
                        INSERT INTO checks (id, workspace, thread, statement, outcome, change_number, elapsed_ms, checked_at)
                        VALUES (@id, @workspace, @thread, @statement, @outcome, @change, @elapsedMs, @checkedAt)
                        """, row, transaction);
                },
                cancellationToken);
            return record with { LogId = id };
        }
        catch (StoreException exception)
        {
            throw new StoreException($"The verdict can't be recorded ({(exception.InnerException ?? exception).Message}). Free some space on the disk of the data folder or make it writable, and check the statement again.", exception);
        }
    }

    /// <summary>What was checked in a conversation, oldest first; empty when the workspace has none of that name.</summary>
    public async Task<IReadOnlyList<LoggedCheck>> ThreadAsync(WorkspaceId workspace, string thread, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>("""
            SELECT id, statement, outcome, checked_at AS checkedAt FROM checks
            WHERE workspace = @workspace AND thread = @thread
            ORDER BY checked_at, id
            """, new { workspace = workspace.Value, thread });
        return [.. rows.Select(row => row.ToCheck())];
    }

    /// <summary>Finds a checked statement by its id; null when the workspace has none of that id.</summary>
    public async Task<LoggedCheck?> FindAsync(WorkspaceId workspace, string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row?>("""
            SELECT id, statement, outcome, checked_at AS checkedAt FROM checks
            WHERE workspace = @workspace AND id = @id
            """, new { workspace = workspace.Value, id });
        return row?.ToCheck();
    }

    /// <summary>How many checked statements a workspace has.</summary>
    public async Task<long> CountAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleAsync<long>("SELECT COUNT(*) FROM checks WHERE workspace = @workspace", new { workspace = workspace.Value });
    }

    /// <summary>The checked statements of a workspace behind a place in the log, oldest first.</summary>
    public async Task<IReadOnlyList<LoggedCheck>> SinceAsync(WorkspaceId workspace, LogPosition since, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>("""
            SELECT id, statement, outcome, checked_at AS checkedAt FROM checks
            WHERE workspace = @workspace AND checked_at >= @at AND (checked_at > @at OR id > @id)
            ORDER BY checked_at, id LIMIT @limit
            """, new { workspace = workspace.Value, at = since.At.ToUnixTimeMilliseconds(), id = since.Id, limit });
        return [.. rows.Select(row => row.ToCheck())];
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

    private sealed record Row(string Id, string Statement, string Outcome, long CheckedAt)
    {
        public LoggedCheck ToCheck() => new(
            Statement,
            (JsonSerializer.Deserialize<CheckRecord>(Outcome, AnswerRecord.Json) ?? throw new InvalidDataException("A verdict of the log is not readable.")) with { LogId = Id },
            DateTimeOffset.FromUnixTimeMilliseconds(CheckedAt));
    }
}

/// <summary>A statement and what it came to.</summary>
public sealed record LoggedCheck(string Statement, CheckRecord Record, DateTimeOffset CheckedAt);
