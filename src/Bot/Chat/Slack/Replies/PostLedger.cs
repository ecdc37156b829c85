using Bot.Chat.Store;
using Bot.Storage;

namespace Bot.Chat.Slack.Replies;

/// <summary>Knows which messages were begun and which are known to be shown, over a restart. Safe to share between threads.</summary>
internal sealed class PostLedger(GroupCommit commit, TimeProvider timeProvider)
{
    /// <summary>Notes that a message is about to be posted.</summary>
    public Task<PostState> BeginAsync(string key, int part, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow().ToUnixTimeMilliseconds();
        return commit.WriteAsync<PostState>(
            transaction =>
            {
                var isFirst = transaction.Execute(
                    "INSERT INTO slack_posts (event_key, part, message, started_at) VALUES (@key, @part, '', @now) ON CONFLICT (event_key, part) DO NOTHING", new { key, part, now }) > 0;
                if (isFirst)
                {
                    return new PostState.Fresh();
                }

                var (message, startedAt) = transaction.Query<(string, long)>("SELECT message, started_at FROM slack_posts WHERE event_key = @key AND part = @part", new { key, part }).Single();
                return message.Length > 0 ? new PostState.Posted(message) : new PostState.Unsure(DateTimeOffset.FromUnixTimeMilliseconds(startedAt));
            },
            cancellationToken);
    }

    /// <summary>Notes that a message is shown.</summary>
    /// <param name="key">Of the event or the post.</param>
    /// <param name="part">Of the reply, from 0.</param>
    /// <param name="message">Its timestamp, or <see cref="PostState.WithoutId"/>.</param>
    public Task<int> EndAsync(string key, int part, string message) => commit.WriteAsync(
        transaction => transaction.Execute("UPDATE slack_posts SET message = @message WHERE event_key = @key AND part = @part", new { key, part, message }), CancellationToken.None);

    /// <summary>Forgets a message that was taken away, so that its part can be posted again.</summary>
    public Task<int> ForgetAsync(string message) => commit.WriteAsync(
        transaction => transaction.Execute("DELETE FROM slack_posts WHERE message = @message", new { message }), CancellationToken.None);

    /// <summary>Forgets what was begun before a time, and edits that old.</summary>
    public Task<int> ForgetBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken) => commit.WriteAsync(
        transaction => transaction.Execute(
            "DELETE FROM slack_posts WHERE started_at < @before; DELETE FROM slack_edits WHERE seen_at < @before", new { before = time.ToUnixTimeMilliseconds() }),
        cancellationToken);
}

/// <summary>What is known about a message. A closed set.</summary>
internal abstract record PostState
{
    /// <summary>Stands for the timestamp of a message that only its asker sees, which Slack does not tell.</summary>
    public const string WithoutId = "-";

    private protected PostState()
    {
    }

    /// <summary>It was never begun.</summary>
    public sealed record Fresh : PostState;

    /// <summary>It was begun, and may be shown or not.</summary>
    public sealed record Unsure(DateTimeOffset StartedAt) : PostState;

    /// <summary>It is shown.</summary>
    public sealed record Posted(string Message) : PostState;
}
