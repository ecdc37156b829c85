using Bot.Chat.Store;

namespace Bot.Chat.Handlers;

/// <summary>Finds the reply to a message that was changed.</summary>
internal sealed class Questions(KeptReplies replies, ChatQueue queue)
{
    /// <summary>Handles an event again once what it depends on should be done.</summary>
    public static Handling Soon { get; } = new Handling.Later(TimeSpan.FromSeconds(2));

    /// <summary>The reply to a question that is shown; null when there is none.</summary>
    public async Task<KeptReply?> ShownReplyAsync(Place place, string message, CancellationToken cancellationToken) =>
        await replies.FindMessageAsync(place, message, cancellationToken) is { Role: MessageRole.Question } known
        && await replies.FindAsync(place.Workspace, known.Event, cancellationToken) is { State: ReplyState.Shown } kept
            ? kept
            : null;

    /// <summary>Whether a question waits for its reply.</summary>
    public bool IsUnderWay(Place place, string message) => queue.HoldsMessage(place, message);

    /// <summary>What to do about a question without a reply: wait for the reply that is under way, or nothing.</summary>
    /// <remarks>The reply may have come since it was looked for: it is looked for again once nothing is under way.</remarks>
    public async Task<Handling> WithoutReplyAsync(Place place, string message, CancellationToken cancellationToken) =>
        IsUnderWay(place, message) || await ShownReplyAsync(place, message, cancellationToken) is not null ? Soon : new Handling.Done();
}
