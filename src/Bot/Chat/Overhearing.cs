using Bot.Chat.Store;

namespace Bot.Chat;

/// <summary>Tells, before anything is kept, whether an event is owed anything. Most messages of a busy channel are not, and cost no write.</summary>
internal sealed class Overhearing(ChannelChoices choices, PendingMessages pending, KeptReplies replies)
{
    public async Task<bool> IsOwedAsync(ChatEvent chatEvent, CancellationToken cancellationToken) => chatEvent.Request switch
    {
        ChatRequest.Overheard overheard => IsQuestionForAll(chatEvent.Place, overheard.Text) || await IsReplyToUsAsync(chatEvent, overheard.Text, cancellationToken),
        ChatRequest.Edited edited => await IsOursAsync(chatEvent.Place, edited.Message, cancellationToken),
        ChatRequest.Deleted deleted => await IsOursAsync(chatEvent.Place, deleted.Message, cancellationToken),
        _ => true,
    };

    private bool IsQuestionForAll(Place place, string text) =>
        choices.Of(place) is { IsOff: false, Listening: not Listening.No } && QuestionForm.IsQuestion(text);

    private async Task<bool> IsReplyToUsAsync(ChatEvent chatEvent, string text, CancellationToken cancellationToken) =>
        chatEvent.RepliesTo is { } message
        && !QuestionForm.IsCourtesy(text)
        && (await pending.IsAskingAsync(chatEvent.Place, message, cancellationToken) || await replies.FindMessageAsync(chatEvent.Place, message, cancellationToken) is { Role: not MessageRole.Desk });

    // A question that still waits for its reply can be changed too, whichever process holds it.
    private async Task<bool> IsOursAsync(Place place, string message, CancellationToken cancellationToken) =>
        await pending.IsAskingAsync(place, message, cancellationToken) || await replies.FindMessageAsync(place, message, cancellationToken) is { Role: MessageRole.Question };
}
