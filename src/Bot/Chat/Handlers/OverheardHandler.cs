using System.Collections.Concurrent;
using Bot.Chat.Store;

namespace Bot.Chat.Handlers;

/// <summary>Answers a question that nobody addressed to the bot, where moderators chose that, and only when the sources answer it.</summary>
internal sealed partial class OverheardHandler(ChannelChoices choices, Answering answering, Conversations conversations, Showing showing, ChatOptions options, TimeProvider timeProvider, ILogger<OverheardHandler> logger)
    : RequestHandler<ChatRequest.Overheard>
{
    private readonly ConcurrentDictionary<Place, LastAnswer> answered = new();

    protected override async Task<Handling> HandleAsync(ChatEvent chatEvent, ChatRequest.Overheard request, CancellationToken cancellationToken)
    {
        var channel = chatEvent.Place with { Thread = null, Kind = PlaceKind.Channel };
        var listening = choices.Of(channel).Listening;
        if (listening is Listening.No || !QuestionForm.IsQuestion(request.Text) || IsPausing(channel, chatEvent.Key))
        {
            return Done;
        }

        var conversation = await conversations.OfAsync(chatEvent, cancellationToken);
        var record = await answering.AnswerAsync(chatEvent, request.Text, conversation, before: null, cancellationToken);
        if (record.Outcome != "answer")
        {
            return Done;
        }

        if (listening is Listening.Shadow)
        {
            LogShadow(record.LogId, channel.Platform, channel.Channel);
            return Done;
        }

        if (!TryBegin(channel, chatEvent.Key))
        {
            return Done;
        }

        var decided = new Decided(record.LogId, await answering.ReplyAsync(record, chatEvent, cancellationToken));
        await showing.ShowAsync(chatEvent, ReplyKind.Answer, conversation, () => Task.FromResult(decided), cancellationToken);
        LogAnswered(record.LogId, channel.Platform, channel.Channel);
        return Done;
    }

    private bool IsPausing(Place channel, string key) => answered.TryGetValue(channel, out var last) && IsPausing(last, key);

    // An answer that could not be shown at its first try does not stand in its own way.
    private bool IsPausing(LastAnswer last, string key) => last.Key != key && timeProvider.GetUtcNow() - last.At < TimeSpan.FromSeconds(options.AutoAnswerPauseSeconds);

    // Of two questions at once one is answered.
    private bool TryBegin(Place channel, string key)
    {
        var begun = new LastAnswer(timeProvider.GetUtcNow(), key);
        return answered.AddOrUpdate(channel, begun, (_, last) => IsPausing(last, key) ? last : begun).Key == key;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "would have answered unasked with {Record} in channel {Platform}:{Channel}")]
    private partial void LogShadow(string record, string platform, string channel);

    [LoggerMessage(Level = LogLevel.Information, Message = "answered unasked with {Record} in channel {Platform}:{Channel}")]
    private partial void LogAnswered(string record, string platform, string channel);

    /// <summary>The last answer that nobody asked the bot for in a channel.</summary>
    private sealed record LastAnswer(DateTimeOffset At, string Key);
}
