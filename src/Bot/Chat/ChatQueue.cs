using System.Collections.Concurrent;
using System.Threading.Channels;
using Bot.Chat.Store;

namespace Bot.Chat;

/// <summary>The events that this process holds, on their way to the workers. Bounded by the places that are reserved before an event is claimed.</summary>
internal sealed class ChatQueue(ChatOptions options)
{
    private readonly Channel<KeptEvent> waiting = Channel.CreateUnbounded<KeptEvent>();
    private readonly ConcurrentDictionary<(string Platform, string Message), bool> messages = new();
    private int held;

    /// <summary>How many more events may come.</summary>
    public int Free => Math.Max(0, options.MaxWaiting - Volatile.Read(ref held));

    /// <summary>Takes places for events that are about to be claimed; false when there are not as many.</summary>
    public bool TryReserve(int places)
    {
        if (Interlocked.Add(ref held, places) <= options.MaxWaiting)
        {
            return true;
        }

        Release(places);
        return false;
    }

    /// <summary>Gives places back: nothing was claimed for them.</summary>
    public void Release(int places) => Interlocked.Add(ref held, -places);

    /// <summary>Hands an event to the workers; a place is reserved for it.</summary>
    public void Add(KeptEvent kept)
    {
        if (QuestionOf(kept) is { } message)
        {
            messages[message] = true;
        }

        waiting.Writer.TryWrite(kept);
    }

    /// <summary>This process has nothing more to do for an event.</summary>
    public void Remove(KeptEvent kept)
    {
        if (QuestionOf(kept) is { } message)
        {
            messages.TryRemove(message, out _);
        }

        Release(1);
    }

    /// <summary>Whether a message asked something that has no reply yet.</summary>
    public bool HoldsMessage(Place place, string message) => messages.ContainsKey((place.Platform, message));

    /// <summary>Events as they come, each to one reader.</summary>
    public IAsyncEnumerable<KeptEvent> ReadAllAsync(CancellationToken cancellationToken) => waiting.Reader.ReadAllAsync(cancellationToken);

    private static (string Platform, string Message)? QuestionOf(KeptEvent kept) => kept.Event is { Message: { } message, Request: ChatRequest.Ask or ChatRequest.Overheard }
        ? (kept.Event.Place.Platform, message)
        : null;
}
