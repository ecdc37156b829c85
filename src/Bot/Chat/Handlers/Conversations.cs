using Bot.Chat.Replies;
using Bot.Chat.Store;

namespace Bot.Chat.Handlers;

/// <summary>Finds the conversation that a question belongs to.</summary>
internal sealed class Conversations(KeptReplies replies)
{
    /// <summary>That of the thread, or of the reply that it replies to, or a new one named by the question. What is asked in private is a conversation of its own.</summary>
    public async Task<string> OfAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        var conversation = await SharedAsync(chatEvent, cancellationToken);
        return (conversation, Sentences.VisibilityOf(chatEvent)) switch
        {
            (null, _) => $"{chatEvent.Place.Platform}:{chatEvent.Place.Channel}:{chatEvent.Message ?? chatEvent.Key}",

            // The others in the thread would be answered with it in mind, and read it in how their question was understood.
            (_, Visibility.AskerOnly) => $"{conversation}:{chatEvent.Person.Id}",
            _ => conversation,
        };
    }

    private async Task<string?> SharedAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        // A message that replies in a channel names a thread that nobody has begun yet.
        if (chatEvent.Place is { Kind: PlaceKind.Thread or PlaceKind.Direct, Conversation: { } conversation })
        {
            return conversation;
        }

        return chatEvent.RepliesTo is { } message
            && await replies.FindMessageAsync(chatEvent.Place, message, cancellationToken) is { } known
            && await replies.FindAsync(chatEvent.Place.Workspace, known.Event, cancellationToken) is { } earlier
                ? earlier.Conversation
                : chatEvent.Place.Conversation;
    }
}
