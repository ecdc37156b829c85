namespace Bot.Chat.Discord.Rest;

/// <summary>Stops asking before Discord bans the address for asking what it may not.</summary>
/// <remarks>https://docs.discord.com/developers/topics/rate-limits (Invalid Request Limit): 10,000 answers of 401, 403 or 429 in 10 minutes; 429 of the shared scope is not counted.</remarks>
internal sealed class RefusalBreaker(TimeProvider timeProvider)
{
    /// <summary>Half of what is tolerated: others may use the same address.</summary>
    public const int MaxRefusals = 5_000;

    private static readonly TimeSpan Span = TimeSpan.FromMinutes(10);

    private readonly Queue<DateTimeOffset> refusals = new();

    /// <summary>Whether nothing may be asked now.</summary>
    public bool IsOpen
    {
        get
        {
            lock (refusals)
            {
                Forget();
                return refusals.Count >= MaxRefusals;
            }
        }
    }

    /// <summary>Counts a refusal.</summary>
    public void Count()
    {
        lock (refusals)
        {
            Forget();
            refusals.Enqueue(timeProvider.GetUtcNow());
        }
    }

    private void Forget()
    {
        var begin = timeProvider.GetUtcNow() - Span;
        while (refusals.TryPeek(out var oldest) && oldest <= begin)
        {
            refusals.Dequeue();
        }
    }
}
