using Bot.Chat.Discord.Gateway;

namespace Bot.Tests.Chat.Discord;

/// <summary>Waits between connections, and how far a session is dealt with.</summary>
public sealed class BackoffTests
{
    [Fact]
    public void Waits_begin_with_none_and_double_up_to_a_minute()
    {
        var backoff = new Backoff(new Random(1));
        double[] least = [0, 1, 2, 4, 8, 16, 32, 60, 60];
        Assert.All(least, seconds => Assert.InRange(backoff.Next().TotalSeconds, seconds, Math.Min(60, seconds * 1.25)));
        backoff.Reset();
        Assert.Equal(TimeSpan.Zero, backoff.Next());
    }

    [Fact]
    public void What_is_settled_ends_before_the_first_that_is_open()
    {
        var ledger = new SequenceLedger(5);
        ledger.Begin(6);
        ledger.Begin(7);
        ledger.Begin(8);
        ledger.End(8);
        ledger.End(6);
        Assert.Equal((8, 6), (ledger.Highest, ledger.Settled));
        ledger.End(7);
        ledger.Begin(3);
        Assert.Equal((8, 2), (ledger.Highest, ledger.Settled));
    }
}
