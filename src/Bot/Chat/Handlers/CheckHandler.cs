using Bot.Chat.Replies;
using Bot.Chat.Store;

namespace Bot.Chat.Handlers;

/// <summary>Checks a statement.</summary>
internal sealed class CheckHandler(Conversations conversations, Answering answering, Showing showing) : RequestHandler<ChatRequest.Check>
{
    protected override async Task<Handling> HandleAsync(ChatEvent chatEvent, ChatRequest.Check request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Text))
        {
            await showing.SayAsync(chatEvent, ChatWords.For(chatEvent.Person.Locale).NothingToCheck, cancellationToken);
            return Done;
        }

        var conversation = await conversations.OfAsync(chatEvent, cancellationToken);
        await showing.ShowAsync(chatEvent, ReplyKind.Check, conversation, DecideAsync, cancellationToken);
        return Done;

        async Task<Decided> DecideAsync()
        {
            var record = await answering.CheckAsync(chatEvent, request.Text, conversation, cancellationToken);
            return new Decided(record.LogId, await answering.ReplyAsync(record, chatEvent, cancellationToken));
        }
    }
}
