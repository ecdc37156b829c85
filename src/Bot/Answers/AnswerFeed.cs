using System.Text.Json;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Answers;

/// <summary>Reads the log of answers in the order it was written, for what is counted and gathered from it. Safe to share between threads.</summary>
public sealed class AnswerFeed(Database database)
{
    private const string Columns = "id, workspace, thread, question, outcome, fallen, asker, declined, asked_at AS askedAt";

    /// <summary>What people of all workspaces asked after a place in the log, oldest first.</summary>
    /// <param name="after">The last one that was read.</param>
    /// <param name="before">Only what was asked before; one that is just being written must not be passed over.</param>
    /// <param name="most">At most so many, from 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<IReadOnlyList<FedAnswer>> AfterAsync(LogPlace after, DateTimeOffset before, int most, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(
            $"""
            SELECT {Columns} FROM answers
            WHERE (asked_at > @at OR (asked_at = @at AND id > @id)) AND asked_at >= @at AND asked_at < @before AND purpose = 'Asked'
            ORDER BY asked_at, id LIMIT @most
            """,
            new { at = after.At.ToUnixTimeMilliseconds(), id = after.Id, before = before.ToUnixTimeMilliseconds(), most });
        return [.. rows.Select(row => row.ToAnswer())];
    }

    /// <summary>An answer by its id; null when the workspace has none of that id.</summary>
    public async Task<FedAnswer?> FindAsync(WorkspaceId workspace, string id, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row?>($"SELECT {Columns} FROM answers WHERE workspace = @workspace AND id = @id", new { workspace = workspace.Value, id });
        return row?.ToAnswer();
    }

    private sealed record Row(string Id, string Workspace, string Thread, string Question, string Outcome, string Fallen, string Asker, string Declined, long AskedAt)
    {
        public FedAnswer ToAnswer() => new(
            new WorkspaceId(Workspace), Thread, Asker, Declined.Length == 0 ? DeclineCause.Unknown : Enum.Parse<DeclineCause>(Declined),
            new LoggedAnswer(Question, Read<AnswerRecord>(Outcome) with { LogId = Id }, Read<IReadOnlyList<FallenRecord>>(Fallen), DateTimeOffset.FromUnixTimeMilliseconds(AskedAt)));

        private static T Read<T>(string json)
            where T : class => JsonSerializer.Deserialize<T>(json, AnswerRecord.Json) ?? throw new InvalidDataException("An answer of the log is not readable.");
    }
}

/// <summary>An answer of the log with all that is known of how it was asked.</summary>
/// <param name="Workspace">Whose question it was.</param>
/// <param name="Thread">Names the conversation; empty for none.</param>
/// <param name="Asker">See <see cref="Question.Asker"/>; empty when it is not known.</param>
/// <param name="Declined">What kind of abstention it was.</param>
/// <param name="Logged">Question and outcome.</param>
public sealed record FedAnswer(WorkspaceId Workspace, string Thread, string Asker, DeclineCause Declined, LoggedAnswer Logged);

/// <summary>A place in a log.</summary>
/// <param name="At">When it was written, in UTC.</param>
/// <param name="Id">Of the row; empty before the first.</param>
public readonly record struct LogPlace(DateTimeOffset At, string Id)
{
    /// <summary>Before the first row.</summary>
    public static readonly LogPlace Start = new(DateTimeOffset.UnixEpoch, "");
}
