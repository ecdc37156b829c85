using Bot.Chat.Replies;
using Bot.Documents;

namespace Bot.Chat.Handlers;

/// <summary>Lists what the bot quotes from.</summary>
internal sealed class SourcesHandler(DocumentStore documents, Showing showing) : RequestHandler<ChatRequest.Sources>
{
    protected override async Task<Handling> HandleAsync(ChatEvent chatEvent, ChatRequest.Sources request, CancellationToken cancellationToken)
    {
        var seen = await documents.ListAsync(chatEvent.Place.Workspace, cancellationToken);
        await showing.ShowAsync(chatEvent, SourcesReply.Of(seen, Sentences.VisibilityOf(chatEvent), ChatWords.For(chatEvent.Person.Locale)), cancellationToken);
        return Done;
    }
}
