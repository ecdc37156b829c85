namespace Bot.Tests.Fakes.Discord;

/// <summary>Counts requests as Discord does: so many of a bucket in a window, so many of all in a second.</summary>
internal sealed class PeerLimits(TimeProvider timeProvider)
{
    private readonly Lock counting = new();
    private readonly Dictionary<string, (DateTimeOffset Reset, int Used)> windows = [];
    private readonly Queue<DateTimeOffset> all = [];

    /// <summary>Requests of one bucket in <see cref="Window"/>.</summary>
    public int PerBucket { get; set; } = 5;

    /// <summary>How long a window lasts.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How often a limit was reached that the client could have known of.</summary>
    public int Exceeded { get; private set; }

    /// <summary>Counts a request.</summary>
    /// <returns>An answer of 429, or null; headers go with every answer.</returns>
    public (PeerAnswer? Refused, Dictionary<string, string> Headers) Take(string bucket, string major, bool isGlobal)
    {
        lock (counting)
        {
            var now = timeProvider.GetUtcNow();
            while (all.TryPeek(out var oldest) && oldest <= now - TimeSpan.FromSeconds(1))
            {
                all.Dequeue();
            }

            // Rate limits: 50 in a second, without the endpoints of interactions.
            if (isGlobal && all.Count >= 50)
            {
                Exceeded++;
                return (Limited(TimeSpan.FromSeconds(1) - (now - all.Peek()), isGlobal: true, "global"), []);
            }

            if (isGlobal)
            {
                all.Enqueue(now);
            }

            var key = $"{bucket} {major}";
            var (reset, used) = windows.GetValueOrDefault(key);
            if (now >= reset)
            {
                (reset, used) = (now + Window, 0);
            }

            windows[key] = (reset, used + 1);
            var headers = new Dictionary<string, string>
            {
                ["X-RateLimit-Bucket"] = bucket,
                ["X-RateLimit-Limit"] = $"{PerBucket}",
                ["X-RateLimit-Remaining"] = $"{Math.Max(0, PerBucket - used - 1)}",
                ["X-RateLimit-Reset-After"] = (reset - now).TotalSeconds.ToString("F3", System.Globalization.CultureInfo.InvariantCulture),
            };
            if (used >= PerBucket)
            {
                Exceeded++;
                return (Limited(reset - now, isGlobal: false, "user"), headers);
            }

            return (null, headers);
        }
    }

    /// <summary>An answer of 429.</summary>
    public static PeerAnswer Limited(TimeSpan wait, bool isGlobal, string scope)
    {
        var answer = new PeerAnswer(429, new System.Text.Json.Nodes.JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = Math.Round(wait.TotalSeconds, 3), ["global"] = isGlobal });
        answer.Headers["Retry-After"] = $"{Math.Ceiling(wait.TotalSeconds)}";
        answer.Headers["X-RateLimit-Scope"] = scope;
        if (isGlobal)
        {
            answer.Headers["X-RateLimit-Global"] = "true";
        }

        return answer;
    }
}
