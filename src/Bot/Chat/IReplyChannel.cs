namespace Bot.Chat;

/// <summary>How a platform is replied on. One for each platform, safe to share between threads.</summary>
/// <remarks>
/// A call may be repeated after a crash: with the same event or key it must not show the same thing twice.
/// Waiting for rate limits and trying again after a network's or a platform's failure is done inside, within the cancellation.
/// </remarks>
public interface IReplyChannel
{
    /// <summary><c>discord</c> or <c>slack</c>, as in <see cref="Place.Platform"/>.</summary>
    string Platform { get; }

    /// <summary>Shows a line while the asker waits, where the platform has a place for it. Failing to is no failure.</summary>
    Task ShowStatusAsync(ChatEvent chatEvent, string status, CancellationToken cancellationToken);

    /// <summary>Replies to an event: in place of its acknowledgement, or under the message.</summary>
    /// <exception cref="ReplyException">It can't be shown, now or ever.</exception>
    Task<PostedReply> ReplyAsync(ChatEvent chatEvent, Reply reply, CancellationToken cancellationToken);

    /// <summary>Posts in a channel, or to a person, without being asked there.</summary>
    /// <param name="address">Where to.</param>
    /// <param name="reply">What to say.</param>
    /// <param name="key">Names this post; the same key is posted once.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ReplyException">It can't be shown, now or ever.</exception>
    Task<PostedReply> PostAsync(PostAddress address, Reply reply, string key, CancellationToken cancellationToken);

    /// <summary>Puts another reply in the place of one.</summary>
    /// <exception cref="ReplyException">It can't be changed, now or ever.</exception>
    Task<PostedReply> ReplaceAsync(PostedReply posted, Reply reply, CancellationToken cancellationToken);

    /// <summary>Takes a reply away; one that is gone already is no failure.</summary>
    /// <exception cref="ReplyException">It can't be taken away.</exception>
    Task RemoveAsync(PostedReply posted, CancellationToken cancellationToken);
}

/// <summary>Where to post.</summary>
/// <param name="Place">The channel or thread; for a direct message, any place of the workspace.</param>
/// <param name="Person">Whom to send a direct message to; null to post in the place itself.</param>
public sealed record PostAddress(Place Place, string? Person);

/// <summary>A reply that is shown.</summary>
/// <param name="Platform">As in <see cref="Place.Platform"/>.</param>
/// <param name="Workspace">Whose token it was posted with.</param>
/// <param name="Channel">Where it stands.</param>
/// <param name="Messages">The platform's ids of its messages, in order; empty where the platform gives none, as for private replies on Slack.</param>
/// <param name="Ticket">What the platform needs for changing it, as JSON that only it reads.</param>
public sealed record PostedReply(string Platform, Workspaces.WorkspaceId Workspace, string Channel, IReadOnlyList<string> Messages, string Ticket)
{
    /// <summary>Says where it stands, without its ticket.</summary>
    public override string ToString() => $"{Platform} reply in {Channel}";
}

/// <summary>A reply could not be shown. The message says what happened, without words of the reply.</summary>
public sealed class ReplyException(ReplyFailure failure, string message, Exception? innerException) : Exception(message, innerException)
{
    /// <summary>What to do about it.</summary>
    public ReplyFailure Failure { get; } = failure;
}

/// <summary>What is to be done about a reply that could not be shown.</summary>
public enum ReplyFailure
{
    /// <summary>Try again later: the platform or the network fails.</summary>
    Later,

    /// <summary>Give up: the channel, the message, the permission or the token is gone.</summary>
    Never,
}
