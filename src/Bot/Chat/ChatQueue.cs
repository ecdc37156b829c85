using System.Threading.Channels;
using Bot.Chat.Store;

namespace Bot.Chat;

/// <summary>The events that this process holds, on their way to the workers. Bounded by the places that are reserved before an event is claimed.</summary>
internal sealed class ChatQueue(ChatOptions options)
{
    private readonly Channel<KeptEvent> waiting = Channel.CreateUnbounded<KeptEvent>();
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

    /// <summary>Gives places back: nothing was claimed for them, or it is handled.</summary>
    public void Release(int places) => Interlocked.Add(ref held, -places);

    /// <summary>Hands an event to the workers; a place is reserved for it.</summary>
    public void Add(KeptEvent kept) => waiting.Writer.TryWrite(kept);

    /// <summary>Events as they come, each to one reader.</summary>
    public IAsyncEnumerable<KeptEvent> ReadAllAsync(CancellationToken cancellationToken) => waiting.Reader.ReadAllAsync(cancellationToken);
}
