using System.Data.Common;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Chat.Store;

/// <summary>What was replied to which event, where it is shown, and the messages that belong to it. Safe to share between threads.</summary>
/// <remarks>
/// Kept for months, unlike events: by them a button, an edit or a follow-up finds its answer.
/// A row holds ids and no words of anyone; what was asked and answered is in the log of answers.
/// </remarks>
internal sealed class KeptReplies(Database database, GroupCommit commit, TimeProvider timeProvider)
{
    private const string Columns = "event, workspace, record, kind, conversation, asker, locale, place, visibility, question, posted, state";

    /// <summary>The reply to an event; null when none was decided.</summary>
    public async Task<KeptReply?> FindAsync(WorkspaceId workspace, string eventKey, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(
            $"SELECT {Columns} FROM chat_replies WHERE workspace = @workspace AND event = @eventKey", new { workspace = workspace.Value, eventKey });
        return row?.ToReply();
    }

    /// <summary>The replies that show an answer or a check: first the one to who asked, then any that share it.</summary>
    public async Task<IReadOnlyList<KeptReply>> FindByRecordAsync(WorkspaceId workspace, string record, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var rows = await connection.QueryAsync<Row>(
            $"SELECT {Columns} FROM chat_replies WHERE workspace = @workspace AND record = @record", new { workspace = workspace.Value, record });
        return [.. rows.Select(row => row.ToReply()).OrderBy(reply => reply.Kind is ReplyKind.Share)];
    }

    /// <summary>What a message means to the bot; null when it means nothing.</summary>
    public async Task<KnownMessage?> FindMessageAsync(Place place, string message, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<(string Role, string Event)?>(
            "SELECT role, event FROM chat_messages WHERE workspace = @workspace AND platform = @platform AND channel = @channel AND message = @message",
            new { workspace = place.Workspace.Value, platform = place.Platform, channel = place.Channel, message });
        return row is { } found ? new KnownMessage(Enum.Parse<MessageRole>(found.Role), found.Event) : null;
    }

    /// <summary>Keeps what is to be shown, in place of what was decided for the event before.</summary>
    public Task<int> KeepAsync(KeptReply reply, CancellationToken cancellationToken)
    {
        var row = Row.Of(reply, timeProvider.GetUtcNow());
        return commit.WriteAsync(
            transaction => transaction.Execute($"""
                INSERT INTO chat_replies ({Columns}, replied_at)
                VALUES (@Event, @Workspace, @Record, @Kind, @Conversation, @Asker, @Locale, @Place, @Visibility, @Question, @Posted, @State, @RepliedAt)
                ON CONFLICT (event) DO UPDATE SET record = excluded.record, posted = excluded.posted, state = excluded.state, replied_at = excluded.replied_at
                """, row),
            cancellationToken);
    }

    /// <summary>Claims to share an answer or a check, and keeps what is to be shown.</summary>
    /// <returns>False when another event shared it, or is about to; what one did that is over without having shown it does not count.</returns>
    public Task<bool> TryShareAsync(KeptReply share, CancellationToken cancellationToken)
    {
        var row = Row.Of(share, timeProvider.GetUtcNow());
        return commit.WriteAsync(
            transaction => transaction.Execute($"""
                INSERT INTO chat_replies ({Columns}, replied_at)
                SELECT @Event, @Workspace, @Record, @Kind, @Conversation, @Asker, @Locale, @Place, @Visibility, @Question, @Posted, @State, @RepliedAt
                WHERE NOT EXISTS (
                    SELECT 1 FROM chat_replies AS other
                    WHERE other.workspace = @Workspace AND other.record = @Record AND other.kind = @Kind AND other.event <> @Event
                      AND (other.state = 'Shown' OR EXISTS (SELECT 1 FROM chat_events WHERE key = other.event AND chat_events.state = 'taken')))
                ON CONFLICT (event) DO UPDATE SET replied_at = excluded.replied_at
                """, row) == 1,
            cancellationToken);
    }

    /// <summary>The reply is shown: its messages, and the one that asked, are known from now on.</summary>
    public Task<int> ShownAsync(KeptReply reply, PostedReply posted, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction =>
        {
            var changed = transaction.Execute(
                "UPDATE chat_replies SET posted = @posted, state = 'Shown' WHERE workspace = @workspace AND event = @eventKey",
                new { posted = ChatJson.Write(posted), workspace = reply.Workspace.Value, eventKey = reply.Event });
            AddMessages(transaction, reply.Place, posted, new KnownMessage(MessageRole.Reply, reply.Event));
            if (reply.Question.Length > 0)
            {
                AddMessage(transaction, reply.Place, reply.Place.Channel, reply.Question, new KnownMessage(MessageRole.Question, reply.Event));
            }

            return changed;
        },
        cancellationToken);

    /// <summary>The reply is gone.</summary>
    public Task<int> RemovedAsync(KeptReply reply, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction => transaction.Execute(
            "UPDATE chat_replies SET posted = '', state = 'Removed' WHERE workspace = @workspace AND event = @eventKey",
            new { workspace = reply.Workspace.Value, eventKey = reply.Event }),
        cancellationToken);

    /// <summary>Makes further messages of the bot known as belonging to an event.</summary>
    public Task<int> KnowAsync(Place place, PostedReply posted, KnownMessage known, CancellationToken cancellationToken) =>
        commit.WriteAsync(transaction => AddMessages(transaction, place, posted, known), cancellationToken);

    /// <summary>Makes messages of the bot known, within a transaction.</summary>
    /// <param name="transaction">What to write in.</param>
    /// <param name="place">Where they were to be shown.</param>
    /// <param name="posted">Where they are.</param>
    /// <param name="known">What they mean.</param>
    public static int AddMessages(DbTransaction transaction, Place place, PostedReply posted, KnownMessage known)
    {
        // A thread may be a channel of its own; its messages belong to the channel that it stands in, as they do in Place.
        var channel = posted.Channel == place.Thread ? place.Channel : posted.Channel;
        return posted.Messages.Sum(message => AddMessage(transaction, place, channel, message, known));
    }

    private static int AddMessage(DbTransaction transaction, Place place, string channel, string message, KnownMessage known) => transaction.Execute(
        """
        INSERT INTO chat_messages (workspace, platform, channel, message, role, event)
        VALUES (@workspace, @platform, @channel, @message, @role, @eventKey)
        ON CONFLICT (workspace, platform, channel, message) DO NOTHING
        """,
        new { workspace = place.Workspace.Value, platform = place.Platform, channel, message, role = known.Role.ToString(), eventKey = known.Event });

    private sealed record Row
    {
        public string Event { get; init; } = "";

        public string Workspace { get; init; } = "";

        public string Record { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Conversation { get; init; } = "";

        public string Asker { get; init; } = "";

        public string Locale { get; init; } = "";

        public string Place { get; init; } = "";

        public string Visibility { get; init; } = "";

        public string Question { get; init; } = "";

        public string Posted { get; init; } = "";

        public string State { get; init; } = "";

        public long RepliedAt { get; init; }

        public static Row Of(KeptReply reply, DateTimeOffset now) => new()
        {
            Event = reply.Event,
            Workspace = reply.Workspace.Value,
            Record = reply.Record,
            Kind = reply.Kind.ToString(),
            Conversation = reply.Conversation,
            Asker = reply.Asker,
            Locale = reply.Locale,
            Place = ChatJson.Write(reply.Place),
            Visibility = reply.Visibility.ToString(),
            Question = reply.Question,
            Posted = reply.Posted is { } posted ? ChatJson.Write(posted) : "",
            State = reply.State.ToString(),
            RepliedAt = now.ToUnixTimeMilliseconds(),
        };

        public KeptReply ToReply() => new()
        {
            Event = Event,
            Workspace = new WorkspaceId(Workspace),
            Record = Record,
            Kind = Enum.Parse<ReplyKind>(Kind),
            Conversation = Conversation,
            Asker = Asker,
            Locale = Locale,
            Place = ChatJson.Read<Place>(Place),
            Visibility = Enum.Parse<Visibility>(Visibility),
            Question = Question,
            Posted = Posted.Length == 0 ? null : ChatJson.Read<PostedReply>(Posted),
            State = Enum.Parse<ReplyState>(State),
        };
    }
}
