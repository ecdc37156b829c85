using Bot.Chat;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Chat;

public sealed class RefusalCountTests
{
    [Fact]
    public void A_flood_is_told_once_a_minute_with_its_number()
    {
        var clock = new FakeTimeProvider();
        var refusals = new RefusalCount(clock);
        var told = Enumerable.Range(0, 1000).Select(_ => refusals.Add()).ToArray();
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([1, .. Enumerable.Repeat((int?)null, 999)], told);
        Assert.Equal(1000, refusals.Add());
    }
}
