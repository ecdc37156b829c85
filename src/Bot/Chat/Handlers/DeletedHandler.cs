namespace Bot.Chat.Handlers;

/// <summary>Takes the answer away with its question.</summary>
internal sealed class DeletedHandler(Questions questions, Replacing replacing) : RequestHandler<ChatRequest.Deleted>
{
    protected override async Task<Handling> HandleAsync(ChatEvent chatEvent, ChatRequest.Deleted request, CancellationToken cancellationToken)
    {
        if (await questions.ShownReplyAsync(chatEvent.Place, request.Message, cancellationToken) is not { Posted: { } posted } kept)
        {
            return Done;
        }

        await replacing.RemoveAsync(kept, posted, cancellationToken);
        return Done;
    }
}
