namespace Bot.Chat.Discord.Rest;

/// <summary>Lets a number of things through in any span of time of a length; those over it wait in the order they came.</summary>
internal sealed class SlidingLimit(int count, TimeSpan span, TimeProvider timeProvider)
{
    // When the last ones went, or will go.
    private readonly Queue<DateTimeOffset> places = new(count);
    private DateTimeOffset blockedUntil = DateTimeOffset.MinValue;

    /// <summary>Waits for a place.</summary>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        for (var wait = Reserve(); wait > TimeSpan.Zero; wait = Blocked())
        {
            await Task.Delay(wait, timeProvider, cancellationToken);
        }
    }

    /// <summary>Takes a place that is free now.</summary>
    /// <returns>False when there is none.</returns>
    public bool TryEnter()
    {
        lock (places)
        {
            var now = timeProvider.GetUtcNow();
            if (now < blockedUntil || (places.Count == count && now < places.Peek() + span))
            {
                return false;
            }

            Reserve();
            return true;
        }
    }

    /// <summary>Lets nothing through for a time.</summary>
    public void Block(TimeSpan time)
    {
        lock (places)
        {
            blockedUntil = Later(blockedUntil, timeProvider.GetUtcNow() + time);
        }
    }

    private TimeSpan Reserve()
    {
        lock (places)
        {
            var now = timeProvider.GetUtcNow();
            var place = Later(now, blockedUntil);
            if (places.Count == count)
            {
                place = Later(place, places.Dequeue() + span);
            }

            places.Enqueue(place);
            return place - now;
        }
    }

    private TimeSpan Blocked()
    {
        lock (places)
        {
            return blockedUntil - timeProvider.GetUtcNow();
        }
    }

    private static DateTimeOffset Later(DateTimeOffset left, DateTimeOffset right) => left > right ? left : right;
}
