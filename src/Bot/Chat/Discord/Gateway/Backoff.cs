namespace Bot.Chat.Discord.Gateway;

/// <summary>How long to wait before the next connection: nothing at first, then a second, doubled up to a minute, with a random part so that not all come back at once.</summary>
internal sealed class Backoff(Random random)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private int failures;

    /// <summary>The wait after one more failure.</summary>
    public TimeSpan Next()
    {
        failures++;
        if (failures == 1)
        {
            return TimeSpan.Zero;
        }

        var seconds = Math.Min(Longest.TotalSeconds, Math.Pow(2, failures - 2));
        return TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, seconds * (1 + (random.NextDouble() / 4))));
    }

    /// <summary>A connection held.</summary>
    public void Reset() => failures = 0;
}
