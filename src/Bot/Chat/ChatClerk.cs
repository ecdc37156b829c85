using System.Data.Common;
using Bot.Chat.Handlers;
using Bot.Chat.Replies;
using Bot.Chat.Store;
using Bot.Storage;

namespace Bot.Chat;

/// <summary>Takes one event to its end: reads what it asks for, keeps to limits and choices, has it handled, and makes of every failure an end.</summary>
internal sealed partial class ChatClerk(RequestReading reading, Doorkeeper doorkeeper, IEnumerable<RequestHandler> handlers, ReplyChannels channels, ChatOptions options, ILogger<ChatClerk> logger)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(2);

    private readonly Dictionary<Type, RequestHandler> byRequest = handlers.ToDictionary(handler => handler.Handles);

    /// <summary>Handles an event. Throws nothing but when it is cancelled.</summary>
    public async Task<Handling> HandleAsync(KeptEvent kept, CancellationToken cancellationToken)
    {
        if (kept.Attempts > options.MaxTries)
        {
            // It ended the process each time, or the platform never recovered.
            LogTooOften(kept.Event.Key, kept.Attempts - 1);
            return new Handling.GivenUp();
        }

        try
        {
            return await ReplyAsync(kept, cancellationToken);
        }
        catch (ReplyException exception)
        {
            return AfterFailure(kept, exception);
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailed(exception, kept.Event.Key);
            return await ApologizeAsync(kept, exception, cancellationToken);
        }
    }

    private async Task<Handling> ReplyAsync(KeptEvent kept, CancellationToken cancellationToken)
    {
        if (await reading.ReadAsync(kept.Event, cancellationToken) is not { } read)
        {
            return new Handling.Waits(Precedence.Pause);
        }

        if (doorkeeper.Refusal(read, kept.Attempts) is { } refusal)
        {
            if (refusal is Refusal.With said)
            {
                await channels.Of(read.Place.Platform).ReplyAsync(read, said.Reply, cancellationToken);
            }

            return new Handling.Done();
        }

        return await byRequest[read.Request.GetType()].HandleAsync(read, cancellationToken);
    }

    private Handling AfterFailure(KeptEvent kept, ReplyException exception)
    {
        if (exception.Failure is ReplyFailure.Never)
        {
            LogGivenUp(exception, kept.Event.Key);
            return new Handling.GivenUp();
        }

        if (kept.Attempts >= options.MaxTries)
        {
            LogTooOften(kept.Event.Key, kept.Attempts);
            return new Handling.GivenUp();
        }

        LogLater(exception, kept.Event.Key, kept.Attempts);
        var pause = FirstPause * Math.Pow(2, kept.Attempts - 1);
        return new Handling.Later(pause < LongestPause ? pause : LongestPause);
    }

    // Nobody is left without a word: what went wrong here is not the asker's to guess.
    private async Task<Handling> ApologizeAsync(KeptEvent kept, Exception exception, CancellationToken cancellationToken)
    {
        var isOfStore = exception is StoreException or DbException;
        if (kept.Event.Request is ChatRequest.Overheard or ChatRequest.Edited or ChatRequest.Deleted)
        {
            return isOfStore && kept.Event.Request is not ChatRequest.Overheard ? AfterFailure(kept, Untold(exception)) : new Handling.Done();
        }

        try
        {
            var words = ChatWords.For(kept.Event.Person.Locale);
            var sentence = isOfStore ? words.NotKept : words.Failed;
            await channels.Of(kept.Event.Place.Platform).ReplyAsync(kept.Event, Sentences.To(kept.Event, words, sentence), cancellationToken);
            return new Handling.Done();
        }
        catch (ReplyException failure)
        {
            return AfterFailure(kept, failure);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A platform that keeps what it posts fails with the store too.
            return AfterFailure(kept, Untold(failure));
        }
    }

    private static ReplyException Untold(Exception exception) => new(ReplyFailure.Later, "Neither the reply nor a word about it could be shown.", exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "event {Key} could not be handled")]
    private partial void LogFailed(Exception exception, string key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "the reply to event {Key} can't be shown at try {Attempts}, and is tried again")]
    private partial void LogLater(Exception exception, string key, int attempts);

    [LoggerMessage(Level = LogLevel.Warning, Message = "the reply to event {Key} can't be shown and is given up")]
    private partial void LogGivenUp(Exception exception, string key);

    [LoggerMessage(Level = LogLevel.Error, Message = "event {Key} is given up after {Attempts} tries")]
    private partial void LogTooOften(string key, int attempts);
}
