using Bot.Chat.Replies;
using Bot.Documents;
using Bot.Search;

namespace Bot.Chat.Handlers;

/// <summary>Shows a quote in its place, in the revision that was cited, even if a later one is current.</summary>
internal sealed class ShowPassageHandler(Answering answering, Retriever retriever, Showing showing) : RequestHandler<ChatRequest.ShowPassage>
{
    protected override async Task<Handling> HandleAsync(ChatEvent chatEvent, ChatRequest.ShowPassage request, CancellationToken cancellationToken)
    {
        var words = ChatWords.For(chatEvent.Person.Locale);
        var workspace = chatEvent.Place.Workspace;
        if (await answering.CitationAsync(workspace, request.Record, request.Note, cancellationToken) is not { } citation)
        {
            await showing.SayAsync(chatEvent, words.RecordGone, cancellationToken);
            return Done;
        }

        var found = await retriever.FindRevisionAsync(workspace, new RevisionId(citation.Revision), cancellationToken);
        var reply = found is { } held ? PassageReply.Of(citation, request.Note, held.Revision, held.Passages, Sentences.VisibilityOf(chatEvent), words) : null;
        await showing.ShowAsync(chatEvent, reply ?? Sentences.To(chatEvent, words, words.PassageGone), cancellationToken);
        return Done;
    }
}
