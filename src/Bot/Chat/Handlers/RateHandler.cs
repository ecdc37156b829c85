using Bot.Chat.Replies;
using Bot.Chat.Store;
using Bot.Facts.Gaps;

namespace Bot.Chat.Handlers;

/// <summary>Keeps what a person says of an answer, for reviewers.</summary>
internal sealed partial class RateHandler(KeptReplies replies, Ratings ratings, GapShelf gaps, Showing showing, ILogger<RateHandler> logger) : RequestHandler<ChatRequest.Rate>
{
    protected override async Task<Handling> HandleAsync(ChatEvent chatEvent, ChatRequest.Rate request, CancellationToken cancellationToken)
    {
        var words = ChatWords.For(chatEvent.Person.Locale);
        if (await replies.FindByRecordAsync(chatEvent.Place.Workspace, request.Record, cancellationToken) is [])
        {
            await showing.SayAsync(chatEvent, words.RecordGone, cancellationToken);
            return Done;
        }

        await ratings.KeepAsync(chatEvent.Place.Workspace, request, chatEvent.Person.Id, cancellationToken);
        await ReportAsync(chatEvent, request, cancellationToken);
        LogRating(request.Record, request.Rating);
        await showing.SayAsync(chatEvent, words.Rated, cancellationToken);
        return Done;
    }

    // The last word of a person counts.
    private Task ReportAsync(ChatEvent chatEvent, ChatRequest.Rate request, CancellationToken cancellationToken)
    {
        var reporter = $"{chatEvent.Place.Platform}:{chatEvent.Person.Id}";
        return request.Rating is Rating.Wrong
            ? gaps.ReportWrongAsync(chatEvent.Place.Workspace, request.Record, reporter, request.Reason, cancellationToken)
            : gaps.WithdrawAsync(chatEvent.Place.Workspace, request.Record, reporter, cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "record {Record} was rated {Rating}")]
    private partial void LogRating(string record, Rating rating);
}
