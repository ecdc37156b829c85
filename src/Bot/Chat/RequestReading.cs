using Bot.Chat.Store;

namespace Bot.Chat;

/// <summary>Reads what an event asks for from what it replies to: a follow-up, or words of the desk for who asked.</summary>
internal sealed class RequestReading(Precedence precedence, KeptReplies replies)
{
    /// <summary>The event with the request that it comes to; null while another event must be done before that is known.</summary>
    public async Task<ChatEvent?> ReadAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        if (await precedence.MustWaitAsync(chatEvent, cancellationToken))
        {
            return null;
        }

        if (chatEvent is not { RepliesTo: { } message, Request: ChatRequest.Ask or ChatRequest.Overheard }
            || await replies.FindMessageAsync(chatEvent.Place, message, cancellationToken) is not { } known
            || await replies.FindAsync(chatEvent.Place.Workspace, known.Event, cancellationToken) is not { } earlier)
        {
            return chatEvent;
        }

        return (known.Role, chatEvent.Request) switch
        {
            (MessageRole.Desk, ChatRequest.Ask ask) => chatEvent with { Request = new ChatRequest.DeskReply(earlier.Record, ask.Text) },
            (MessageRole.Desk, _) => chatEvent, // Moderators may talk among themselves there: only what is addressed to the bot goes to the asker.
            (_, ChatRequest.Overheard overheard) when IsForUs(chatEvent, overheard.Text, known, earlier) => chatEvent with { Request = new ChatRequest.Ask(overheard.Text, Visibility.Everyone) },
            _ => chatEvent,
        };
    }

    // Beneath a question others may talk among themselves.
    private static bool IsForUs(ChatEvent chatEvent, string text, KnownMessage known, KeptReply earlier) =>
        known.Role is MessageRole.Reply || chatEvent.Person.Id == earlier.Asker || QuestionForm.IsQuestion(text);
}
