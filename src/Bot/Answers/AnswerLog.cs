using System.Text.Json;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Answers;

/// <summary>Every answer and abstention that was given, with the question. Safe to share between threads.</summary>
public sealed class AnswerLog(Database database, GroupCommit commit, TimeProvider timeProvider)
{
    private readonly Lock ordering = new();
    private DateTimeOffset last = DateTimeOffset.MinValue;

    /// <summary>An id for an answer that is to be recorded.</summary>
    internal string NewId() => Guid.CreateVersion7(timeProvider.GetUtcNow()).ToString("N");

    /// <summary>Records an outcome.</summary>
    /// <exception cref="StoreException">The disk is full or the store can't be written.</exception>
    internal async Task RecordAsync(string id, Question question, AnswerRecord record, IReadOnlyList<FallenRecord> fallen, long change, CancellationToken cancellationToken)
    {
        var now = Next();
        var row = new
        {
            id,
            workspace = question.Workspace.Value,
            thread = question.Thread ?? "",
            question = Written(question.Text),
            outcome = JsonSerializer.Serialize(record, AnswerRecord.Json),
            fallen = JsonSerializer.Serialize(fallen, AnswerRecord.Json),
            writer = record.Writer,
            change,
            elapsedMs = (long)Math.Ceiling(record.ElapsedMs),
            askedAt = now.ToUnixTimeMilliseconds(),
            asker = question.Asker ?? "",
            declined = record.Cause is DeclineCause.Unknown ? "" : record.Cause.ToString(),
            purpose = question.Purpose.ToString(),
        };
        try
        {
            await commit.WriteAsync(
                transaction =>
                {
                    LoggedWords.Add(transaction, new LoggedHit(question.Workspace, id, LoggedHit.Answer, now), [row.question, .. record.Sentences.Select(sentence => sentence.Text)]);
                    return transaction.Open().Execute("""
                        INSERT INTO answers (id, workspace, thread, question, outcome, fallen, writer, change_number, elapsed_ms, asked_at, asker, declined, purpose)
                        VALUES (@id, @workspace, @thread, @question, @outcome, @fallen, @writer, @change, @elapsedMs, @askedAt, @asker, @declined, @purpose)
                        """, row, transaction);
                },
                cancellationToken);
        }
        catch (StoreException exception)
        {
            throw new StoreException($"The answer can't be recorded ({(exception.InnerException ?? exception).Message}). Free some space on the disk of the data folder or make it writable, and ask again.", exception);
        }
    }

    /// <summary>A conversation, oldest first; empty when the workspace has none of that name.</summary>
    public async Task<IReadOnlyList<LoggedAnswer>> ThreadAsync(WorkspaceId workspace, string thread, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>("""
            SELECT id, question, outcome, fallen, asked_at AS askedAt FROM answers
            WHERE workspace = @workspace AND thread = @thread
            ORDER BY asked_at, id
            """, new { workspace = workspace.Value, thread });
        return [.. rows.Select(row => row.ToAnswer())];
    }

    /// <summary>Finds an answer by its id; null when the workspace has none of that id.</summary>
    public async Task<LoggedAnswer?> FindAsync(WorkspaceId workspace, string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row?>("""
            SELECT id, question, outcome, fallen, asked_at AS askedAt FROM answers
            WHERE workspace = @workspace AND id = @id
            """, new { workspace = workspace.Value, id });
        return row?.ToAnswer();
    }

    /// <summary>Whether an answer of the workspace followed others in its conversation.</summary>
    public async Task<bool> FollowsAsync(WorkspaceId workspace, string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleAsync<long>("""
            SELECT COUNT(*) FROM answers one JOIN answers earlier ON earlier.workspace = one.workspace AND earlier.thread = one.thread AND earlier.asked_at < one.asked_at
            WHERE one.workspace = @workspace AND one.id = @id AND one.thread <> ''
            """, new { workspace = workspace.Value, id }) > 0;
    }

    /// <summary>The names of the models that were asked to word an answer; empty when none was, or what it used was not told.</summary>
    public async Task<IReadOnlyList<string>> ModelsAsync(WorkspaceId workspace, string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var names = await connection.QueryAsync<string>("""
            SELECT DISTINCT model FROM model_usage
            WHERE workspace = @workspace AND answer = @id AND purpose = @purpose
            ORDER BY model
            """, new { workspace = workspace.Value, id, purpose = Models.PromptNames.Answer });
        return [.. names];
    }

    /// <summary>How many answers and abstentions a workspace has.</summary>
    public async Task<long> CountAsync(WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleAsync<long>("SELECT COUNT(*) FROM answers WHERE workspace = @workspace", new { workspace = workspace.Value });
    }

    /// <summary>The answers and abstentions of a workspace behind a place in the log, oldest first.</summary>
    public async Task<IReadOnlyList<LoggedAnswer>> SinceAsync(WorkspaceId workspace, LogPosition since, int limit, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>("""
            SELECT id, question, outcome, fallen, asked_at AS askedAt FROM answers
            WHERE workspace = @workspace AND asked_at >= @at AND (asked_at > @at OR id > @id)
            ORDER BY asked_at, id LIMIT @limit
            """, new { workspace = workspace.Value, at = since.At.ToUnixTimeMilliseconds(), id = since.Id, limit });
        return [.. rows.Select(row => row.ToAnswer())];
    }

    private static T Read<T>(string json)
        where T : class => JsonSerializer.Deserialize<T>(json, AnswerRecord.Json) ?? throw new InvalidDataException("An answer of the log is not readable.");

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

    private sealed record Row(string Id, string Question, string Outcome, string Fallen, long AskedAt)
    {
        public LoggedAnswer ToAnswer() => new(
            Question, Read<AnswerRecord>(Outcome) with { LogId = Id }, Read<IReadOnlyList<FallenRecord>>(Fallen), DateTimeOffset.FromUnixTimeMilliseconds(AskedAt));
    }
}

/// <summary>A question and what it came to.</summary>
/// <param name="Question">As asked.</param>
/// <param name="Record">What was shown.</param>
/// <param name="Fallen">The drafted sentences that were not shown, with why; for reviewers, never for who asked.</param>
/// <param name="AskedAt">In UTC.</param>
public sealed record LoggedAnswer(string Question, AnswerRecord Record, IReadOnlyList<FallenRecord> Fallen, DateTimeOffset AskedAt);

/// <summary>A drafted sentence that was not shown, as the log has it.</summary>
/// <param name="Text">As the writer had it; empty when it could not be read.</param>
/// <param name="Why">What was found wrong with it.</param>
public sealed record FallenRecord(string Text, string Why);
