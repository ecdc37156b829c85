using Bot.Chat.Store;

namespace Bot.Chat.Handlers;

/// <summary>Finds the conversation that a question belongs to.</summary>
internal sealed class Conversations(KeptReplies replies)
{
    /// <summary>That of the thread, or of the reply that it replies to, or a new one named by the question.</summary>
    public async Task<string> OfAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        if (chatEvent.Place.Conversation is { } conversation)
        {
            return conversation;
        }

        if (chatEvent.RepliesTo is { } message
            && await replies.FindMessageAsync(chatEvent.Place, message, cancellationToken) is { } known
            && await replies.FindAsync(chatEvent.Place.Workspace, known.Event, cancellationToken) is { } earlier)
        {
            return earlier.Conversation;
        }

        return $"{chatEvent.Place.Platform}:{chatEvent.Place.Channel}:{chatEvent.Message ?? chatEvent.Key}";
    }
}
