namespace Bot.Chat.Discord.Rest;

/// <summary>The requests that count against one limit: those over it wait in the order they came.</summary>
/// <remarks>
/// Until the first answer tells the limit, one request goes at a time.
/// https://docs.discord.com/developers/topics/rate-limits: X-RateLimit-Limit, -Remaining and -Reset-After (seconds with decimals).
/// </remarks>
internal sealed class RateLimitBucket(TimeProvider timeProvider)
{
    // The servers' clocks and ours don't turn at the same moment.
    private static readonly TimeSpan Margin = TimeSpan.FromMilliseconds(50);

    // How long a window is held to last until one of its answers tells.
    private static readonly TimeSpan Assumed = TimeSpan.FromSeconds(5);

    // Longer than any request takes.
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly Turns turns = new();
    private readonly Lock counting = new();
    private int? limit;
    private int remaining = 1;
    private DateTimeOffset resetAt = DateTimeOffset.MinValue;
    private bool isAssumed;
    private DateTimeOffset usedAt = timeProvider.GetUtcNow();
    private DateTimeOffset blockedUntil = DateTimeOffset.MinValue;

    /// <summary>Whether nothing would be lost if it were made anew: its window is over, and nothing waits or is under way.</summary>
    public bool IsIdle
    {
        get
        {
            lock (counting)
            {
                var now = timeProvider.GetUtcNow();
                return now - usedAt > Kept && now > resetAt && now > blockedUntil;
            }
        }
    }

    /// <summary>Waits for a place. The turn is to be ended when the answer is there.</summary>
    public async Task<Turn> EnterAsync(CancellationToken cancellationToken)
    {
        var turn = await turns.EnterAsync(cancellationToken);
        try
        {
            while (Take() is { } wait)
            {
                await Task.Delay(wait, timeProvider, cancellationToken);
            }
        }
        catch
        {
            turn.End();
            throw;
        }

        // While the limit is unknown, the turn is kept until the answer has told it.
        if (limit is not null)
        {
            turn.End();
        }

        return turn;
    }

    /// <summary>Takes note of what an answer told.</summary>
    public void Learn(int newLimit, int newRemaining, TimeSpan resetAfter)
    {
        lock (counting)
        {
            var now = timeProvider.GetUtcNow();
            var reset = now + resetAfter + Margin;
            var sameWindow = limit is not null && now < resetAt;

            // Answers overtake each other: within a window the lowest count is the true one.
            remaining = sameWindow ? Math.Min(remaining, newRemaining) : newRemaining;
            resetAt = sameWindow && !isAssumed && reset < resetAt ? resetAt : reset;
            isAssumed = false;
            limit = newLimit;
        }
    }

    /// <summary>Lets nothing through for a time.</summary>
    public void Block(TimeSpan time)
    {
        lock (counting)
        {
            var until = timeProvider.GetUtcNow() + time + Margin;
            blockedUntil = until > blockedUntil ? until : blockedUntil;
        }
    }

    // How long to wait before asking again; null when a place was taken.
    private TimeSpan? Take()
    {
        lock (counting)
        {
            var now = timeProvider.GetUtcNow();
            if (now < blockedUntil)
            {
                return blockedUntil - now;
            }

            if (limit is null)
            {
                usedAt = now;
                return null;
            }

            if (now >= resetAt)
            {
                remaining = Math.Max(limit.Value, 1);
                resetAt = now + Assumed;
                isAssumed = true;
            }

            if (remaining > 0)
            {
                remaining--;
                usedAt = now;
                return null;
            }

            // The answers under way will tell when the window really ends.
            return isAssumed ? Margin : resetAt - now;
        }
    }
}
