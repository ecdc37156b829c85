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
    public Handling WithoutReply(Place place, string message) => IsUnderWay(place, message) ? Soon : new Handling.Done();
}
