using System.Collections.Concurrent;

namespace Bot.Web.Limits;

/// <summary>Counts tries by key. A window begins with the first try and ends a fixed time later, whatever comes within it. Safe to share between threads.</summary>
internal sealed class Tries(int allowed, TimeSpan window, TimeProvider timeProvider)
{
    // Each key takes some hundred bytes. Over it, counts that are over are dropped; and if that is not enough, all are.
    private const int MostKeys = 20_000;

    private readonly ConcurrentDictionary<string, Count> counts = new(StringComparer.Ordinal);

    /// <summary>Counts a try.</summary>
    /// <returns>How long to wait before the next one is allowed; null when this one is.</returns>
    public TimeSpan? Take(string key)
    {
        var now = timeProvider.GetUtcNow();
        if (counts.Count >= MostKeys)
        {
            Shed(now);
        }

        var count = counts.AddOrUpdate(key, _ => new Count(1, now + window), (_, old) => old.EndsAt <= now ? new Count(1, now + window) : old with { Taken = Math.Min(old.Taken, allowed) + 1 });
        return count.Taken <= allowed ? null : count.EndsAt - now;
    }

    /// <summary>Takes one try back.</summary>
    public void GiveBack(string key)
    {
        if (counts.TryGetValue(key, out var count))
        {
            // Lost when another try comes between: then one too many is counted, and none too few.
            counts.TryUpdate(key, count with { Taken = count.Taken - 1 }, count);
        }
    }

    /// <summary>Forgets the tries of a key.</summary>
    public void Forget(string key) => counts.TryRemove(key, out _);

    private void Shed(DateTimeOffset now)
    {
        foreach (var (key, _) in counts.Where(count => count.Value.EndsAt <= now))
        {
            counts.TryRemove(key, out _);
        }

        if (counts.Count >= MostKeys)
        {
            counts.Clear();
        }
    }

    private sealed record Count(int Taken, DateTimeOffset EndsAt);
}
