using Bot.Answers;
using Bot.Chat.Replies;
using Bot.Chat.Store;

namespace Bot.Chat.Handlers;

/// <summary>Brings a person's words back to who asked: to where they asked, or by direct message when that was private or is gone.</summary>
internal sealed partial class DeskReplyHandler(Desk desk, AnswerLog answers, ReplyChannels channels, Showing showing, ILogger<DeskReplyHandler> logger) : RequestHandler<ChatRequest.DeskReply>
{
    protected override async Task<Handling> HandleAsync(ChatEvent chatEvent, ChatRequest.DeskReply request, CancellationToken cancellationToken)
    {
        await showing.SayAsync(chatEvent, await BringBackAsync(chatEvent, request, ChatWords.For(chatEvent.Person.Locale), cancellationToken), cancellationToken);
        return Done;
    }

    private async Task<string> BringBackAsync(ChatEvent chatEvent, ChatRequest.DeskReply request, ChatWords words, CancellationToken cancellationToken)
    {
        var workspace = chatEvent.Place.Workspace;
        if (string.IsNullOrWhiteSpace(request.Text))
        {
            return words.EmptyDeskReply;
        }

        if (await desk.FindAsync(workspace, request.Record, cancellationToken) is not { } handoff
            || await desk.AskedAsync(workspace, request.Record, cancellationToken) is not { } asked
            || await answers.FindAsync(workspace, request.Record, cancellationToken) is not { } answer)
        {
            return words.RecordGone;
        }

        if (handoff.Channel != chatEvent.Place.Channel)
        {
            return words.NotTheDesk;
        }

        return await DeliverAsync(chatEvent, asked, answer, request.Text, cancellationToken) ? words.Delivered : words.NotDelivered;
    }

    private async Task<bool> DeliverAsync(ChatEvent chatEvent, KeptReply asked, LoggedAnswer answer, string text, CancellationToken cancellationToken)
    {
        foreach (var address in AskerAddresses.Of(asked))
        {
            try
            {
                var reply = DeskReplies.Words(answer, text, asked.Locale, Visibility.Everyone);
                var posted = await channels.Of(asked.Place.Platform).PostAsync(address, reply, $"words:{chatEvent.Key}:{address.Person}", cancellationToken);
                await desk.KnowAsync(asked, posted, cancellationToken);
                return true;
            }
            catch (ReplyException exception) when (exception.Failure is ReplyFailure.Never)
            {
                LogUnreachable(exception, asked.Record);
            }
        }

        return false;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "a person's words about answer {Record} can't be shown at one place")]
    private partial void LogUnreachable(Exception exception, string record);
}
