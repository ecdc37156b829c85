namespace Bot.Chat;

/// <summary>Counts requests that are refused unread, so that a flood of them is a line a minute in the log. Safe to share between threads.</summary>
internal sealed class RefusalCount(TimeProvider timeProvider)
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly Lock counting = new();
    private DateTimeOffset next = DateTimeOffset.MinValue;
    private int count;

    /// <summary>Counts one.</summary>
    /// <returns>How many there were since this last told; null while that is less than a minute ago.</returns>
    public int? Add()
    {
        lock (counting)
        {
            count++;
            var now = timeProvider.GetUtcNow();
            if (now < next)
            {
                return null;
            }

            var told = count;
            (count, next) = (0, now + Between);
            return told;
        }
    }
}
