using Bot.Chat.Store;

namespace Bot.Chat;

/// <summary>Tells whether an event must wait for another to be done, here, in another process, or when that is tried again.</summary>
internal sealed class Precedence(PendingMessages pending)
{
    /// <summary>How long to wait before looking again.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public async Task<bool> MustWaitAsync(ChatEvent chatEvent, CancellationToken cancellationToken) => chatEvent switch
    {
        // What a change does depends on the reply, and the last change counts.
        { Request: ChatRequest.Edited or ChatRequest.Deleted } when PendingMessages.MessageOf(chatEvent) is { } changed => await pending.IsBehindAsync(chatEvent, changed, cancellationToken),

        // Whether it follows up is known once that question is replied to.
        { Request: ChatRequest.Overheard, RepliesTo: { } earlier } => await pending.IsBehindAsync(chatEvent, earlier, cancellationToken),
        _ => false,
    };
}
