using Bot.Evaluation;

namespace Bot.Tests.Evaluation;

public sealed class EvaluationTimingTests
{
    [Fact]
    public void A_percentile_is_the_smallest_time_that_the_share_did_not_exceed()
    {
        var timing = new EvaluationTiming(TimeSpan.Zero, 0, [.. Enumerable.Range(1, 100).Reverse().Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds))]);

        Assert.Equal((50, 99, 100), (timing.Percentile(0.50).TotalMilliseconds, timing.Percentile(0.99).TotalMilliseconds, timing.Percentile(1).TotalMilliseconds));
    }

    [Fact]
    public void No_search_took_no_time() =>
        Assert.Equal(TimeSpan.Zero, new EvaluationTiming(TimeSpan.Zero, 0, []).Percentile(0.5));
}
