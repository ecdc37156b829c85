using Bot.Storage;
using Dapper;

namespace Bot.Chat.Discord;

/// <summary>Remembers which messages of a long reply were posted, as long as the interaction's token holds.</summary>
internal sealed class FollowUpLog(Database database, TimeProvider timeProvider)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>The messages that were posted for an event, by part.</summary>
    public async Task<IReadOnlyDictionary<int, string>> FindAsync(string chatEvent, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<(long Part, string Message)>("SELECT part, message FROM discord_follow_ups WHERE event = @chatEvent", new { chatEvent });
        return rows.ToDictionary(row => (int)row.Part, row => row.Message);
    }

    /// <summary>Remembers one, and forgets those whose token is long gone.</summary>
    public async Task AddAsync(string chatEvent, int part, string message, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("""
            DELETE FROM discord_follow_ups WHERE posted_at < @expired;
            INSERT INTO discord_follow_ups (event, part, message, posted_at) VALUES (@chatEvent, @part, @message, @now) ON CONFLICT DO NOTHING
            """, new { chatEvent, part, message, now = now.ToUnixTimeMilliseconds(), expired = (now - Kept).ToUnixTimeMilliseconds() });
    }
}
