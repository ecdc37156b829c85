using System.Data.Common;
using Bot.Storage;

namespace Bot.Chat.Store;

/// <summary>Forgets what was replied long ago, with its messages, what was brought to a person of it, and its ratings. Safe to share between threads.</summary>
internal sealed class OldReplies(GroupCommit commit)
{
    // Events wait for the same lock; so many rows keep them out for some milliseconds.
    private const int MostAtOnce = 500;

    private const string Oldest = "FROM chat_replies WHERE replied_at < @before ORDER BY replied_at, event LIMIT @most";

    /// <summary>Forgets all from before a time, a few at a time.</summary>
    public async Task PruneAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var row = new { before = before.ToUnixTimeMilliseconds(), most = MostAtOnce };
        while (await commit.WriteAsync(transaction => Prune(transaction, row), cancellationToken) == MostAtOnce)
        {
            // There are more.
        }

        await commit.WriteAsync(transaction => transaction.Execute("DELETE FROM chat_ratings WHERE rated_at < @before", row), cancellationToken);
    }

    // The replies go last: the others are found by them.
    private static int Prune(DbTransaction transaction, object row)
    {
        transaction.Execute($"DELETE FROM chat_messages WHERE (workspace, event) IN (SELECT workspace, event {Oldest})", row);
        transaction.Execute($"DELETE FROM chat_desk WHERE (workspace, record) IN (SELECT workspace, record {Oldest})", row);
        return transaction.Execute($"DELETE FROM chat_replies WHERE event IN (SELECT event {Oldest})", row);
    }
}
