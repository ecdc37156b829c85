using Bot.Chat.Store;

namespace Bot.Chat.Handlers;

/// <summary>Finds the reply to a message that was changed.</summary>
internal sealed class Questions(KeptReplies replies)
{
    /// <summary>The reply to a question that is shown; null when there is none.</summary>
    public async Task<KeptReply?> ShownReplyAsync(Place place, string message, CancellationToken cancellationToken) =>
        await replies.FindMessageAsync(place, message, cancellationToken) is { Role: MessageRole.Question } known
        && await replies.FindAsync(place.Workspace, known.Event, cancellationToken) is { State: ReplyState.Shown } kept
            ? kept
            : null;
}
