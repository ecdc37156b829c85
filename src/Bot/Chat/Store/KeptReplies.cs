using System.Data.Common;
using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Chat.Store;

/// <summary>What was replied to which event, where it is shown, and the messages that belong to it. Safe to share between threads.</summary>
/// <remarks>
/// Never pruned, unlike events: a button, an edit or a follow-up years later finds its answer by them.
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
            "SELECT role, event FROM chat_messages WHERE workspace = @workspace AND platform = @platform AND message = @message",
            new { workspace = place.Workspace.Value, platform = place.Platform, message });
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

    /// <summary>The reply is shown: its messages, and the one that asked, are known from now on.</summary>
    public Task<int> ShownAsync(KeptReply reply, PostedReply posted, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction =>
        {
            var changed = transaction.Execute(
                "UPDATE chat_replies SET posted = @posted, state = 'Shown' WHERE workspace = @workspace AND event = @eventKey",
                new { posted = ChatJson.Write(posted), workspace = reply.Workspace.Value, eventKey = reply.Event });
            foreach (var message in posted.Messages)
            {
                AddMessage(transaction, reply.Place, message, new KnownMessage(MessageRole.Reply, reply.Event));
            }

            if (reply.Question.Length > 0)
            {
                AddMessage(transaction, reply.Place, reply.Question, new KnownMessage(MessageRole.Question, reply.Event));
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
    public Task<int> KnowAsync(Place place, IEnumerable<string> messages, KnownMessage known, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction =>
        {
            var count = 0;
            foreach (var message in messages)
            {
                AddMessage(transaction, place, message, known);
                count++;
            }

            return count;
        },
        cancellationToken);

    /// <summary>Makes a message known, within a transaction.</summary>
    public static void AddMessage(DbTransaction transaction, Place place, string message, KnownMessage known) => transaction.Execute(
        """
        INSERT INTO chat_messages (workspace, platform, message, role, event)
        VALUES (@workspace, @platform, @message, @role, @eventKey)
        ON CONFLICT (workspace, platform, message) DO NOTHING
        """,
        new { workspace = place.Workspace.Value, platform = place.Platform, message, role = known.Role.ToString(), eventKey = known.Event });

    private sealed record Row
    {
        // The ticket in it is not for logs.
        public override string ToString() => Event;

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
