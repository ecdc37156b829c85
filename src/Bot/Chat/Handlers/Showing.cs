using Bot.Chat.Replies;
using Bot.Chat.Store;
using Bot.Storage;

namespace Bot.Chat.Handlers;

/// <summary>Shows replies to events and keeps what is shown where. A reply that was decided before a crash is shown, and not decided again.</summary>
internal sealed class Showing(ReplyChannels channels, KeptReplies replies, Answering answering, TimeProvider timeProvider)
{
    // What takes less needs no line that says it takes a while.
    private static readonly TimeSpan StatusAfter = TimeSpan.FromMilliseconds(700);

    /// <summary>Says something in the bot's own words to the person behind an event.</summary>
    public Task SayAsync(ChatEvent chatEvent, string sentence, CancellationToken cancellationToken) =>
        channels.Of(chatEvent.Place.Platform).ReplyAsync(chatEvent, Sentences.To(chatEvent, ChatWords.For(chatEvent.Person.Locale), sentence), cancellationToken);

    /// <summary>Shows a reply of which nothing is kept.</summary>
    public Task ShowAsync(ChatEvent chatEvent, Reply reply, CancellationToken cancellationToken) =>
        channels.Of(chatEvent.Place.Platform).ReplyAsync(chatEvent, reply, cancellationToken);

    /// <summary>Shows an answer or a check, and keeps it.</summary>
    /// <param name="chatEvent">What it replies to.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="conversation">Names it in the log.</param>
    /// <param name="decide">Answers or checks; is not called when that was done before a crash.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task ShowAsync(ChatEvent chatEvent, ReplyKind kind, string conversation, Func<Task<Decided>> decide, CancellationToken cancellationToken)
    {
        var kept = await replies.FindAsync(chatEvent.Place.Workspace, chatEvent.Key, cancellationToken);
        var reply = kept is null ? null : await answering.ReplyAsync(kept, chatEvent, cancellationToken);
        if (kept is null || reply is null)
        {
            var decided = await WithStatusAsync(chatEvent, decide(), cancellationToken);
            (kept, reply) = (KeptOf(chatEvent, kind, conversation, decided), decided.Reply);
            await replies.KeepAsync(kept, cancellationToken);
        }

        var posted = await channels.Of(chatEvent.Place.Platform).ReplyAsync(chatEvent, reply, cancellationToken);
        try
        {
            await replies.ShownAsync(kept, posted, cancellationToken);
        }
        catch (StoreException exception)
        {
            // Nothing is to be said in place of an answer that stands there.
            throw new ReplyException(ReplyFailure.Later, "The reply is shown, and the store could not be told.", exception);
        }
    }

    /// <summary>What is kept of a reply before it is shown.</summary>
    public static KeptReply KeptOf(ChatEvent chatEvent, ReplyKind kind, string conversation, Decided decided) => new()
    {
        Event = chatEvent.Key,
        Workspace = chatEvent.Place.Workspace,
        Record = decided.Record,
        Kind = kind,
        Conversation = conversation,
        Asker = chatEvent.Person.Id,
        Locale = chatEvent.Person.Locale ?? "",
        Place = chatEvent.Place,
        Visibility = decided.Reply.Visibility,
        Question = chatEvent.Message ?? "",
    };

    private async Task<Decided> WithStatusAsync(ChatEvent chatEvent, Task<Decided> deciding, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var soon = Task.Delay(StatusAfter, timeProvider, waiting.Token);
        if (await Task.WhenAny(deciding, soon) == soon && !cancellationToken.IsCancellationRequested)
        {
            await channels.Of(chatEvent.Place.Platform).ShowStatusAsync(chatEvent, ChatWords.For(chatEvent.Person.Locale).Looking, cancellationToken);
        }

        await waiting.CancelAsync();
        return await deciding;
    }
}

/// <summary>An answer or a check that was made for an event.</summary>
/// <param name="Record">Its id in the log.</param>
/// <param name="Reply">What shows it.</param>
internal sealed record Decided(string Record, Reply Reply);
