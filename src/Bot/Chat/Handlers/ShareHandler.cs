using Bot.Chat.Replies;
using Bot.Chat.Store;

namespace Bot.Chat.Handlers;

/// <summary>Shows to everyone what only the asker saw.</summary>
internal sealed partial class ShareHandler(KeptReplies replies, Answering answering, ReplyChannels channels, Showing showing, ILogger<ShareHandler> logger) : RequestHandler<ChatRequest.Share>
{
    protected override async Task<Handling> HandleAsync(ChatEvent chatEvent, ChatRequest.Share request, CancellationToken cancellationToken)
    {
        await showing.SayAsync(chatEvent, await ShareAsync(chatEvent, request.Record, ChatWords.For(chatEvent.Person.Locale), cancellationToken), cancellationToken);
        return Done;
    }

    /// <summary>Shares it, and says what came of it.</summary>
    private async Task<string> ShareAsync(ChatEvent chatEvent, string record, ChatWords words, CancellationToken cancellationToken)
    {
        var kept = await replies.FindByRecordAsync(chatEvent.Place.Workspace, record, cancellationToken);
        if (Refusal(chatEvent, kept, words) is { } refusal)
        {
            return refusal;
        }

        if (await answering.SharedReplyAsync(kept[0], cancellationToken) is not { } reply)
        {
            return words.RecordGone;
        }

        var shared = Showing.KeptOf(chatEvent, ReplyKind.Share, kept[0].Conversation, new Decided(record, reply)) with { Question = "", Place = kept[0].Place };
        if (!await replies.TryShareAsync(shared, cancellationToken))
        {
            return words.SharedAlready;
        }

        try
        {
            var posted = await channels.Of(shared.Place.Platform).PostAsync(new PostAddress(shared.Place, Person: null), reply, $"share:{record}", cancellationToken);
            await replies.ShownAsync(shared, posted, cancellationToken);
            return words.Shared;
        }
        catch (ReplyException exception) when (exception.Failure is ReplyFailure.Never)
        {
            LogNotShared(exception, record);
            return words.NotShared;
        }
    }

    private static string? Refusal(ChatEvent chatEvent, IReadOnlyList<KeptReply> kept, ChatWords words) => kept switch
    {
        [] => words.RecordGone,
        [{ Asker: var asker }, ..] when asker != chatEvent.Person.Id => words.OnlyAskerShares,
        [{ Place.Kind: PlaceKind.Foreign }, ..] => words.CannotShareHere,
        [{ Visibility: Visibility.Everyone }, ..] => words.SharedAlready,
        _ => null,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Record} can't be shared where it was asked for")]
    private partial void LogNotShared(Exception exception, string record);
}
