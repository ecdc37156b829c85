using System.Data.Common;
using Bot.Storage;
using Dapper;

namespace Bot.Chat.Store;

/// <summary>The events that were taken, until they are done. Several processes may share it: a row is its owner's until its lease is over.</summary>
internal sealed partial class ChatInbox(Database database, GroupCommit commit, ChatOwner owner, TimeProvider timeProvider, ILogger<ChatInbox> logger)
{
    /// <summary>How long an event is kept from other processes; its owner renews it in time.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    /// <summary>Claims an event for this process.</summary>
    /// <returns>False when it was claimed before.</returns>
    /// <exception cref="StoreException">The store can't be written.</exception>
    public Task<bool> ClaimAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        var row = new
        {
            key = chatEvent.Key,
            workspace = chatEvent.Place.Workspace.Value,
            platform = chatEvent.Place.Platform,
            channel = chatEvent.Place.Channel,
            message = PendingMessages.MessageOf(chatEvent) ?? "",
            isQuestion = PendingMessages.IsQuestion(chatEvent) ? 1L : 0L,
            chatEvent = ChatJson.Write(chatEvent),
            owner = owner.Id,
            leaseUntil = Now() + (long)Lease.TotalMilliseconds,
            takenAt = Now(),
        };
        return commit.WriteAsync(
            transaction => transaction.Execute("""
                INSERT INTO chat_events (key, workspace, platform, channel, message, is_question, event, state, owner, lease_until, attempts, taken_at, done_at)
                VALUES (@key, @workspace, @platform, @channel, @message, @isQuestion, @chatEvent, 'taken', @owner, @leaseUntil, 1, @takenAt, 0)
                ON CONFLICT (key) DO NOTHING
                """, row) == 1,
            cancellationToken);
    }

    /// <summary>Gives up what this owner held before this process started: it ended without doing so.</summary>
    public Task<int> ReleaseAsync(CancellationToken cancellationToken) => commit.WriteAsync(
        transaction => transaction.Execute("UPDATE chat_events SET lease_until = 0, owner = '' WHERE state = 'taken' AND owner = @owner", new { owner = owner.Id }),
        cancellationToken);

    /// <summary>Keeps what this process holds from other processes for another lease.</summary>
    public Task<int> RenewAsync(CancellationToken cancellationToken) => commit.WriteAsync(
        transaction => transaction.Execute(
            "UPDATE chat_events SET lease_until = @leaseUntil WHERE state = 'taken' AND owner = @owner",
            new { owner = owner.Id, leaseUntil = Now() + (long)Lease.TotalMilliseconds }),
        cancellationToken);

    /// <summary>Takes events that nobody holds: of a process that ended, or due to be tried again. The oldest first.</summary>
    public async Task<IReadOnlyList<KeptEvent>> TakeOverAsync(int most, CancellationToken cancellationToken)
    {
        if (most < 1 || !await HasLooseAsync(cancellationToken))
        {
            return [];
        }

        var taken = new List<KeptEvent>();
        var unreadable = new List<string>();
        foreach (var row in await commit.WriteAsync(transaction => TakeOver(transaction, most), cancellationToken))
        {
            try
            {
                taken.Add(new KeptEvent(ChatJson.Read<ChatEvent>(row.Event), (int)row.Attempts));
            }
            catch (InvalidDataException exception)
            {
                // Kept by another version of the program: it must not hold up the rest.
                LogUnreadable(exception, row.Key);
                unreadable.Add(row.Key);
            }
        }

        try
        {
            foreach (var key in unreadable)
            {
                await GiveUpAsync(key, cancellationToken);
            }
        }
        catch (StoreException exception)
        {
            // What can be read is this process's by now, and must not be lost with it.
            LogNotGivenUp(exception);
        }

        return [.. taken.OrderBy(kept => kept.Event.ReceivedAt)];
    }

    /// <summary>The event is done: its content is dropped, its key stays.</summary>
    public Task<int> DoneAsync(string key, CancellationToken cancellationToken) => EndAsync(key, "done", cancellationToken);

    /// <summary>The event can't be done and is not tried again.</summary>
    public Task<int> GiveUpAsync(string key, CancellationToken cancellationToken) => EndAsync(key, "given-up", cancellationToken);

    /// <summary>Lets go of an event until it is to be tried again.</summary>
    public Task<int> TryLaterAsync(string key, DateTimeOffset at, CancellationToken cancellationToken) => LetGoAsync(key, at, triesBack: 0, cancellationToken);

    /// <summary>Lets go of an event that was not begun, as another must be done before: it counts as no try.</summary>
    public Task<int> WaitAsync(string key, DateTimeOffset until, CancellationToken cancellationToken) => LetGoAsync(key, until, triesBack: 1, cancellationToken);

    /// <summary>Forgets events that ended before a time.</summary>
    public Task<int> PruneAsync(DateTimeOffset before, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction => transaction.Execute("DELETE FROM chat_events WHERE state <> 'taken' AND done_at < @before", new { before = before.ToUnixTimeMilliseconds() }),
        cancellationToken);

    private Task<int> LetGoAsync(string key, DateTimeOffset until, int triesBack, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction => transaction.Execute(
            "UPDATE chat_events SET owner = '', lease_until = @until, attempts = attempts - @triesBack WHERE key = @key AND state = 'taken' AND owner = @owner",
            new { key, until = until.ToUnixTimeMilliseconds(), triesBack, owner = owner.Id }),
        cancellationToken);

    private Task<int> EndAsync(string key, string state, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction => transaction.Execute(
            "UPDATE chat_events SET state = @state, event = '', lease_until = 0, done_at = @now WHERE key = @key AND state = 'taken'",
            new { key, state, now = Now() }),
        cancellationToken);

    // Looked for without a lock: most of the time there is nothing.
    private async Task<bool> HasLooseAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        return await connection.QuerySingleAsync<long>("SELECT COUNT(*) FROM chat_events WHERE state = 'taken' AND lease_until <= @now", new { now = Now() }) > 0;
    }

    private (string Key, string Event, long Attempts)[] TakeOver(DbTransaction transaction, int most) =>
    [
        .. transaction.Query<(string Key, string Event, long Attempts)>("""
            UPDATE chat_events SET owner = @owner, lease_until = @leaseUntil, attempts = attempts + 1
            WHERE state = 'taken' AND lease_until <= @now
              AND key IN (SELECT key FROM chat_events WHERE state = 'taken' AND lease_until <= @now ORDER BY taken_at LIMIT @most)
            RETURNING key, event, attempts
            """, new { owner = owner.Id, leaseUntil = Now() + (long)Lease.TotalMilliseconds, now = Now(), most }),
    ];

    private long Now() => timeProvider.GetUtcNow().ToUnixTimeMilliseconds();

    [LoggerMessage(Level = LogLevel.Error, Message = "event {Key} is given up: what was kept of it can't be read")]
    private partial void LogUnreadable(Exception exception, string key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "events that can't be read could not be given up; the next start does it")]
    private partial void LogNotGivenUp(Exception exception);
}

/// <summary>An event that is kept in the store.</summary>
/// <param name="Event">What happened.</param>
/// <param name="Attempts">How often its handling was begun, this one included.</param>
internal sealed record KeptEvent(ChatEvent Event, int Attempts);
