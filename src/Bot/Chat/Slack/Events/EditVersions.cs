using Bot.Chat.Store;
using Bot.Storage;

namespace Bot.Chat.Slack.Events;

/// <summary>Remembers the newest version of each edited message, as edits may arrive in any order. Safe to share between threads.</summary>
internal sealed class EditVersions(GroupCommit commit, TimeProvider timeProvider)
{
    /// <summary>Whether no newer version was seen; the same one again is not newer.</summary>
    public async Task<bool> IsNewestAsync(string team, string channel, string message, long version, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow().ToUnixTimeMilliseconds();
        return await commit.WriteAsync(
            transaction => transaction.Execute(
                """
                INSERT INTO slack_edits (team, channel, message, version, seen_at) VALUES (@team, @channel, @message, @version, @now)
                ON CONFLICT (team, channel, message) DO UPDATE SET version = excluded.version, seen_at = excluded.seen_at WHERE excluded.version >= slack_edits.version
                """,
                new { team, channel, message, version, now }),
            cancellationToken) > 0;
    }
}
