using Bot.Storage;
using Dapper;

namespace Bot.Chat.Slack.Replies;

/// <summary>Knows which messages were begun and which are known to be shown, over a restart. Safe to share between threads.</summary>
internal sealed class PostLedger(Database database, TimeProvider timeProvider)
{
    /// <summary>Notes that a message is about to be posted.</summary>
    public async Task<PostState> BeginAsync(string key, int part, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var now = timeProvider.GetUtcNow();
        var isFirst = await connection.ExecuteAsync(new CommandDefinition(
            "INSERT INTO slack_posts (event_key, part, message, started_at) VALUES (@key, @part, '', @now) ON CONFLICT (event_key, part) DO NOTHING",
            new { key, part, now = now.ToUnixTimeMilliseconds() },
            cancellationToken: cancellationToken)) > 0;
        if (isFirst)
        {
            return new PostState.Fresh();
        }

        var (message, startedAt) = await connection.QuerySingleAsync<(string, long)>(new CommandDefinition(
            "SELECT message, started_at FROM slack_posts WHERE event_key = @key AND part = @part", new { key, part }, cancellationToken: cancellationToken));
        return message.Length > 0 ? new PostState.Posted(message) : new PostState.Unsure(DateTimeOffset.FromUnixTimeMilliseconds(startedAt));
    }

    /// <summary>Notes that a message is shown.</summary>
    /// <param name="key">Of the event or the post.</param>
    /// <param name="part">Of the reply, from 0.</param>
    /// <param name="message">Its timestamp, or <see cref="PostState.WithoutId"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task EndAsync(string key, int part, string message, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "UPDATE slack_posts SET message = @message WHERE event_key = @key AND part = @part", new { key, part, message }, cancellationToken: cancellationToken));
    }

    /// <summary>Forgets a message that was taken away, so that its part can be posted again.</summary>
    public async Task ForgetAsync(string message, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition("DELETE FROM slack_posts WHERE message = @message", new { message }, cancellationToken: cancellationToken));
    }

    /// <summary>Forgets what was begun before a time, and edits that old.</summary>
    public async Task ForgetBeforeAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        await connection.ExecuteAsync(new CommandDefinition(
            "DELETE FROM slack_posts WHERE started_at < @before; DELETE FROM slack_edits WHERE seen_at < @before",
            new { before = time.ToUnixTimeMilliseconds() },
            cancellationToken: cancellationToken));
    }
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
