using System.Data.Common;
using System.Text.Json;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Answers;

/// <summary>Every answer and abstention that was given, with the question. Safe to share between threads.</summary>
public sealed class AnswerLog(Database database, TimeProvider timeProvider)
{
    private readonly Lock ordering = new();
    private DateTimeOffset last = DateTimeOffset.MinValue;

    /// <summary>An id for an answer that is to be recorded.</summary>
    internal string NewId() => Guid.CreateVersion7(timeProvider.GetUtcNow()).ToString("N");

    /// <summary>Records an outcome.</summary>
    /// <exception cref="StoreException">The disk is full or the store can't be written.</exception>
    internal async Task RecordAsync(string id, Question question, AnswerRecord record, long change, CancellationToken cancellationToken)
    {
        var now = Next();
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            await connection.ExecuteAsync("""
                INSERT INTO answers (id, workspace, thread, question, outcome, writer, change_number, elapsed_ms, asked_at)
                VALUES (@id, @workspace, @thread, @question, @outcome, @writer, @change, @elapsedMs, @askedAt)
                """, new
            {
                id,
                workspace = question.Workspace.Value,
                thread = question.Thread ?? "",
                question = Written(question.Text),
                outcome = JsonSerializer.Serialize(record, AnswerRecord.Json),
                writer = record.Writer,
                change,
                elapsedMs = (long)Math.Ceiling(record.ElapsedMs),
                askedAt = now.ToUnixTimeMilliseconds(),
            });
        }
        catch (DbException exception)
        {
            throw new StoreException($"The answer can't be recorded ({exception.Message}). Free some space on the disk of the data folder or make it writable, and ask again.", exception);
        }
    }

    /// <summary>A conversation, oldest first; empty when the workspace has none of that name.</summary>
    public async Task<IReadOnlyList<LoggedAnswer>> ThreadAsync(WorkspaceId workspace, string thread, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Question, string Outcome, long AskedAt)>("""
            SELECT question, outcome, asked_at FROM answers
            WHERE workspace = @workspace AND thread = @thread
            ORDER BY asked_at, id
            """, new { workspace = workspace.Value, thread });
        return
        [
            .. rows.Select(row => new LoggedAnswer(
                row.Question,
                JsonSerializer.Deserialize<AnswerRecord>(row.Outcome, AnswerRecord.Json) ?? throw new InvalidDataException("An answer of the log is not readable."),
                DateTimeOffset.FromUnixTimeMilliseconds(row.AskedAt))),
        ];
    }

    // Two answers never share a millisecond: a conversation has one order.
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
    private static string Written(string question) =>
        (question.Length <= QuestionLimits.MaxCharacters ? question : question[..QuestionLimits.MaxCharacters]).Replace('\0', '\uFFFD');
}

/// <summary>A question and what it came to.</summary>
public sealed record LoggedAnswer(string Question, AnswerRecord Record, DateTimeOffset AskedAt);
