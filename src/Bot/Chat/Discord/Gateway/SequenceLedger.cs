namespace Bot.Chat.Discord.Gateway;

/// <summary>Which dispatches of a session came and which are dealt with. A process that goes on from <see cref="Settled"/> misses none.</summary>
internal sealed class SequenceLedger(long start)
{
    private readonly Lock counting = new();
    private readonly SortedSet<long> open = [];
    private long highest = start;

    /// <summary>The highest that came; only grows.</summary>
    public long Highest
    {
        get
        {
            lock (counting)
            {
                return highest;
            }
        }
    }

    /// <summary>The highest up to which all are dealt with.</summary>
    public long Settled
    {
        get
        {
            lock (counting)
            {
                return open.Count == 0 ? highest : open.Min - 1;
            }
        }
    }

    /// <summary>A dispatch came and is to be dealt with.</summary>
    public void Begin(long sequence)
    {
        lock (counting)
        {
            highest = Math.Max(highest, sequence);
            open.Add(sequence);
        }
    }

    /// <summary>There was no room for the dispatch that began last: it is as if it had not come.</summary>
    public void Undo(long sequence, long before)
    {
        lock (counting)
        {
            open.Remove(sequence);
            highest = before;
        }
    }

    /// <summary>A dispatch is dealt with.</summary>
    public void End(long sequence)
    {
        lock (counting)
        {
            open.Remove(sequence);
        }
    }
}
