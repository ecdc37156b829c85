using Bot.Chat.Replies;
using Bot.Chat.Store;

namespace Bot.Chat.Handlers;

/// <summary>Answers a question.</summary>
internal sealed class AskHandler(Conversations conversations, Answering answering, Showing showing) : RequestHandler<ChatRequest.Ask>
{
    protected override async Task<Handling> HandleAsync(ChatEvent chatEvent, ChatRequest.Ask request, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(request.Text))
        {
            await showing.SayAsync(chatEvent, ChatWords.For(chatEvent.Person.Locale).NothingAsked, cancellationToken);
            return Done;
        }

        var conversation = await conversations.OfAsync(chatEvent, cancellationToken);
        await showing.ShowAsync(chatEvent, ReplyKind.Answer, conversation, DecideAsync, cancellationToken);
        return Done;

        async Task<Decided> DecideAsync()
        {
            var record = await answering.AnswerAsync(chatEvent, request.Text, conversation, before: null, cancellationToken);
            return new Decided(record.LogId, await answering.ReplyAsync(record, chatEvent, cancellationToken));
        }
    }
}
