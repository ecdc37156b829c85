using Bot.Storage;
using Bot.Workspaces;
using Dapper;

namespace Bot.Chat.Store;

/// <summary>The questions that were brought to a person. Safe to share between threads.</summary>
internal sealed class Handoffs(Database database, GroupCommit commit, TimeProvider timeProvider)
{
    /// <summary>Where an answer was brought to; null when it was not.</summary>
    public async Task<Handoff?> FindAsync(WorkspaceId workspace, string record, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<(string ReplyEvent, string Channel)?>(
            "SELECT reply_event, channel FROM chat_desk WHERE workspace = @workspace AND record = @record", new { workspace = workspace.Value, record });
        return row is { } found ? new Handoff(record, found.ReplyEvent, found.Channel) : null;
    }

    /// <summary>Keeps that a question stands at the desk, and its messages, so that replies to them are known.</summary>
    public Task<int> KeepAsync(Handoff handoff, Place desk, PostedReply posted, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction =>
        {
            KeptReplies.AddMessages(transaction, desk, posted, new KnownMessage(MessageRole.Desk, handoff.ReplyEvent));
            return transaction.Execute(
                """
                INSERT INTO chat_desk (workspace, record, reply_event, channel, posted, brought_at)
                VALUES (@workspace, @record, @replyEvent, @channel, @posted, @now)
                ON CONFLICT (workspace, record) DO NOTHING
                """,
                new
                {
                    workspace = desk.Workspace.Value,
                    record = handoff.Record,
                    replyEvent = handoff.ReplyEvent,
                    channel = handoff.Channel,
                    posted = ChatJson.Write(posted),
                    now = timeProvider.GetUtcNow().ToUnixTimeMilliseconds(),
                });
        },
        cancellationToken);
}

/// <summary>A question that was brought to a person.</summary>
/// <param name="Record">Id of the answer that was not enough.</param>
/// <param name="ReplyEvent">Key of the event that it replied to.</param>
/// <param name="Channel">The desk.</param>
internal sealed record Handoff(string Record, string ReplyEvent, string Channel);
