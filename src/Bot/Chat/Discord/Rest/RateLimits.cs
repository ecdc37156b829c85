using System.Collections.Concurrent;

namespace Bot.Chat.Discord.Rest;

/// <summary>Which bucket a route counts against, and the limit over all of them.</summary>
internal sealed class RateLimits(TimeProvider timeProvider)
{
    // https://docs.discord.com/developers/topics/rate-limits: 50 requests per second per bot; interaction endpoints are not bound to it.
    // Spread evenly and a little below, so that requests which arrive closer together than they were sent are not refused.
    private const int GlobalAtOnce = 5;
    private static readonly TimeSpan GlobalSpan = TimeSpan.FromMilliseconds(110);

    // Each interaction has a bucket of its own that is never used again: at fifty questions a second they would pile up.
    private static readonly TimeSpan SweepInterval = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RateLimitBucket> buckets = new(StringComparer.Ordinal);
    private readonly SlidingLimit global = new(GlobalAtOnce, GlobalSpan, timeProvider);
    private DateTimeOffset sweptAt = timeProvider.GetUtcNow();

    /// <summary>Waits until the route may be asked for. The turn is to be ended when the answer is there.</summary>
    public async Task<Turn> EnterAsync(DiscordRoute route, CancellationToken cancellationToken)
    {
        Sweep();
        var turn = await EnterBucketAsync(route, cancellationToken);
        try
        {
            if (route.Kind is RouteKind.Bot)
            {
                await global.EnterAsync(cancellationToken);
            }

            return turn;
        }
        catch
        {
            turn.End();
            throw;
        }
    }

    /// <summary>Takes note of the headers of an answer.</summary>
    public void Learn(DiscordRoute route, RateLimitHeaders headers)
    {
        if (headers.Bucket is { } name)
        {
            names[Key(route)] = name;
        }

        if (headers is { Limit: { } limit, Remaining: { } remaining, ResetAfter: { } resetAfter })
        {
            Bucket(route).Learn(limit, remaining, resetAfter);
        }
    }

    /// <summary>Takes note of a refusal: nothing of the bucket, or nothing at all, for a time.</summary>
    public void Block(DiscordRoute route, RateLimitScope scope, TimeSpan time)
    {
        if (scope is RateLimitScope.Global && route.Kind is RouteKind.Bot)
        {
            global.Block(time);
        }
        else
        {
            Bucket(route).Block(time);
        }
    }

    // While one waits, an answer may tell that the route belongs to another bucket.
    private async Task<Turn> EnterBucketAsync(DiscordRoute route, CancellationToken cancellationToken)
    {
        while (true)
        {
            var bucket = Bucket(route);
            var turn = await bucket.EnterAsync(cancellationToken);
            if (bucket == Bucket(route))
            {
                return turn;
            }

            turn.End();
        }
    }

    private static string Key(DiscordRoute route) => $"{route.Method} {route.Template}";

    // Until its name is known, a route is a bucket of its own.
    private RateLimitBucket Bucket(DiscordRoute route) =>
        buckets.GetOrAdd($"{names.GetValueOrDefault(Key(route), Key(route))} {route.Major}", _ => new RateLimitBucket(timeProvider));

    private void Sweep()
    {
        var now = timeProvider.GetUtcNow();
        if (now - sweptAt < SweepInterval)
        {
            return;
        }

        sweptAt = now;
        foreach (var (key, bucket) in buckets)
        {
            if (bucket.IsIdle)
            {
                buckets.TryRemove(key, out _);
            }
        }
    }
}
