using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Chat.Store;

/// <summary>What people said of answers, for reviewers: one rating a person and answer, the last one counts. Safe to share between threads.</summary>
internal sealed class Ratings(Database database, GroupCommit commit, TimeProvider timeProvider)
{
    // As much as a dialog of either platform takes: 4,000 characters.
    private const int MaxReason = 4000;

    /// <summary>Keeps a rating.</summary>
    public Task<int> KeepAsync(WorkspaceId workspace, ChatRequest.Rate rate, string person, CancellationToken cancellationToken)
    {
        var row = new
        {
            workspace = workspace.Value,
            record = rate.Record,
            person,
            rating = rate.Rating.ToString(),
            reason = TextFit.Shorten(rate.Reason.Replace('\0', '\uFFFD'), MaxReason, TextFit.Utf16),
            now = timeProvider.GetUtcNow().ToUnixTimeMilliseconds(),
        };
        return commit.WriteAsync(
            transaction => transaction.Execute("""
                INSERT INTO chat_ratings (workspace, record, person, rating, reason, rated_at)
                VALUES (@workspace, @record, @person, @rating, @reason, @now)
                ON CONFLICT (workspace, record, person) DO UPDATE SET rating = excluded.rating, reason = excluded.reason, rated_at = excluded.rated_at
                """, row),
            cancellationToken);
    }

    /// <summary>How many people rated an answer.</summary>
    public async Task<long> CountAsync(WorkspaceId workspace, string record, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleAsync<long>(
            "SELECT COUNT(*) FROM chat_ratings WHERE workspace = @workspace AND record = @record", new { workspace = workspace.Value, record });
    }
}
