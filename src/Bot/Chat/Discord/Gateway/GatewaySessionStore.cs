using Bot.Chat.Store;
using Bot.Storage;
using Dapper;

namespace Bot.Chat.Discord.Gateway;

/// <summary>Keeps where each shard stands, so that a new process resumes the session of the last one.</summary>
internal sealed partial class GatewaySessionStore(Database database, GroupCommit commit, TimeProvider timeProvider, ILogger<GatewaySessionStore> logger)
{
    /// <summary>The session that a shard was left in; null when there is none that fits.</summary>
    public async Task<GatewaySession?> FindAsync(string application, int shard, int shardCount, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<SessionRow>("""
            SELECT session AS Session, resume_url AS ResumeUrl, sequence AS Sequence FROM discord_sessions
            WHERE application = @application AND shard = @shard AND shard_count = @shardCount
            """, new { application, shard, shardCount });
        return row is not null && Uri.TryCreate(row.ResumeUrl, UriKind.Absolute, out var resumeUrl)
            ? new GatewaySession(row.Session, resumeUrl, shardCount, new SequenceLedger(row.Sequence))
            : null;
    }

    /// <summary>Keeps how far a session is dealt with; null forgets it. A store that fails costs at most the resuming.</summary>
    public async Task SaveAsync(string application, int shard, GatewaySession? session, CancellationToken cancellationToken)
    {
        try
        {
            if (session is null)
            {
                await commit.WriteAsync(transaction => transaction.Execute("DELETE FROM discord_sessions WHERE application = @application AND shard = @shard", new { application, shard }), cancellationToken);
                return;
            }

            var row = new
            {
                application,
                shard,
                shardCount = session.ShardCount,
                session = session.Id,
                resumeUrl = session.ResumeUrl.AbsoluteUri,
                sequence = session.Ledger.Settled,
                savedAt = timeProvider.GetUtcNow().ToUnixTimeMilliseconds(),
            };
            await commit.WriteAsync(transaction => transaction.Execute("""
                INSERT INTO discord_sessions (application, shard, shard_count, session, resume_url, sequence, saved_at)
                VALUES (@application, @shard, @shardCount, @session, @resumeUrl, @sequence, @savedAt)
                ON CONFLICT (application, shard) DO UPDATE SET
                    shard_count = excluded.shard_count, session = excluded.session, resume_url = excluded.resume_url,
                    sequence = excluded.sequence, saved_at = excluded.saved_at
                """, row), cancellationToken);
        }
        catch (StoreException exception)
        {
            LogNotKept(shard, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "gateway session of shard {Shard} could not be kept")]
    private partial void LogNotKept(int shard, Exception exception);

    private sealed record SessionRow(string Session, string ResumeUrl, long Sequence)
    {
        // A session is not for logs.
        public override string ToString() => nameof(SessionRow);
    }
}
