using Bot.Chat.Replies;
using Bot.Chat.Store;

namespace Bot.Chat.Handlers;

/// <summary>Shows to everyone what only the asker saw.</summary>
internal sealed class ShareHandler(KeptReplies replies, Answering answering, ReplyChannels channels, Showing showing) : RequestHandler<ChatRequest.Share>
{
    protected override async Task<Handling> HandleAsync(ChatEvent chatEvent, ChatRequest.Share request, CancellationToken cancellationToken)
    {
        var words = ChatWords.For(chatEvent.Person.Locale);
        var kept = await replies.FindByRecordAsync(chatEvent.Place.Workspace, request.Record, cancellationToken);
        if (Refusal(chatEvent, kept, words) is { } refusal)
        {
            await showing.SayAsync(chatEvent, refusal, cancellationToken);
            return Done;
        }

        if (await answering.SharedReplyAsync(kept[0], cancellationToken) is not { } reply)
        {
            await showing.SayAsync(chatEvent, words.RecordGone, cancellationToken);
            return Done;
        }

        var shared = Showing.KeptOf(chatEvent, ReplyKind.Share, kept[0].Conversation, new Decided(request.Record, reply)) with { Question = "", Place = kept[0].Place };
        await replies.KeepAsync(shared, cancellationToken);
        var posted = await channels.Of(shared.Place.Platform).PostAsync(new PostAddress(shared.Place, Person: null), reply, $"share:{request.Record}", cancellationToken);
        await replies.ShownAsync(shared, posted, cancellationToken);
        await showing.SayAsync(chatEvent, words.Shared, cancellationToken);
        return Done;
    }

    private static string? Refusal(ChatEvent chatEvent, IReadOnlyList<KeptReply> kept, ChatWords words) => kept switch
    {
        [] => words.RecordGone,
        [{ Asker: var asker }, ..] when asker != chatEvent.Person.Id => words.OnlyAskerShares,
        [{ Place.Kind: PlaceKind.Foreign }, ..] => words.CannotShareHere,
        [{ Visibility: Visibility.Everyone }, ..] => words.SharedAlready,
        _ when kept.Any(reply => reply is { Kind: ReplyKind.Share, State: ReplyState.Shown } && reply.Event != chatEvent.Key) => words.SharedAlready,
        _ => null,
    };
}
