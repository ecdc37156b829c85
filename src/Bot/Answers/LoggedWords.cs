using System.Data;
using System.Data.Common;
using Bot.Answers.Certified;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Answers;

/// <summary>The words of what was logged, to find it by. Safe to share between threads.</summary>
public sealed class LoggedWords(Database database)
{
    /// <summary>How many records are looked through, the newest: enough for months of a team, and read in tens of milliseconds.</summary>
    public const int MaxLookedThrough = 10_000;

    private const int MaxCharacters = 1000;
    private const int MaxWords = 8;

    /// <summary>Writes down the words of a record, in the transaction that logs it.</summary>
    /// <param name="transaction">Not null.</param>
    /// <param name="hit">The record.</param>
    /// <param name="texts">What people would look for; the first thousand characters count.</param>
    public static void Add(DbTransaction transaction, LoggedHit hit, IEnumerable<string> texts)
    {
        var words = BareWords.Of(string.Join(' ', texts.Select(text => text[..Math.Min(text.Length, MaxCharacters)])));
        transaction.Open().Execute("""
            INSERT INTO logged_words (workspace, record, kind, words, logged_at) VALUES (@workspace, @record, @kind, @words, @at)
            """,
            new
            {
                workspace = hit.Workspace.Value,
                record = hit.Record,
                kind = hit.Kind,
                words = " " + words[..Math.Min(words.Length, MaxCharacters)],
                at = hit.At.ToUnixTimeMilliseconds(),
            },
            transaction);
    }

    /// <summary>The records in which each word begins a word.</summary>
    /// <param name="workspace">Whose records.</param>
    /// <param name="text">As typed; its first eight words count.</param>
    /// <param name="limit">From 1.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The newest first; empty when the text has no words.</returns>
    public async Task<IReadOnlyList<LoggedHit>> FindAsync(WorkspaceId workspace, string text, int limit, CancellationToken cancellationToken)
    {
        var words = BareWords.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MaxWords).ToArray();
        if (words.Length == 0)
        {
            return [];
        }

        var parameters = new DynamicParameters(new { workspace = workspace.Value, limit, looked = MaxLookedThrough });
        for (var place = 0; place < words.Length; place++)
        {
            parameters.Add($"word{place}", $"% {words[place].Replace("%", @"\%", StringComparison.Ordinal)}%");
        }

        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(string Record, string Kind, long At)>($"""
            SELECT record, kind, logged_at
            FROM (SELECT record, kind, words, logged_at FROM logged_words WHERE workspace = @workspace ORDER BY logged_at DESC LIMIT @looked) AS newest
            WHERE {string.Join(" AND ", words.Select((_, place) => $@"words LIKE @word{place} ESCAPE '\'"))}
            ORDER BY logged_at DESC, record DESC
            LIMIT @limit
            """, parameters);
        return [.. rows.Select(row => new LoggedHit(workspace, row.Record, row.Kind, DateTimeOffset.FromUnixTimeMilliseconds(row.At)))];
    }
}

/// <summary>A logged record that was found.</summary>
/// <param name="Workspace">Whose it is.</param>
/// <param name="Record">Its id in its log.</param>
/// <param name="Kind"><see cref="Answer"/> or <see cref="Check"/>.</param>
/// <param name="At">When it was logged, in UTC.</param>
public sealed record LoggedHit(WorkspaceId Workspace, string Record, string Kind, DateTimeOffset At)
{
    /// <summary>Kind of a question with its outcome.</summary>
    public const string Answer = "answer";

    /// <summary>Kind of a statement with its verdict.</summary>
    public const string Check = "check";
}
