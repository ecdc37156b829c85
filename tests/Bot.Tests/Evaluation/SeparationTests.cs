using Bot.Evaluation;

namespace Bot.Tests.Evaluation;

public sealed class SeparationTests
{
    [Fact]
    public void Every_pair_counts_and_ties_count_half()
    {
        // Of 6 pairs 3 are won (3 > 2, 3 > 1, 2 > 1), 2 are tied (2 = 2, 1 = 1) and 1 is lost (1 < 2).
        Assert.Equal((3 + (2 * 0.5)) / 6, Separation.Auroc([3, 2, 1], [2, 1])!.Value, 12);
    }

    [Fact]
    public void Kinds_apart_score_1_and_kinds_swapped_0()
    {
        Assert.Equal(1, Separation.Auroc([0.9, 0.8], [0.1, 0.2, 0.3]));
        Assert.Equal(0, Separation.Auroc([0.1], [0.2, 0.3]));
    }

    [Fact]
    public void One_kind_alone_has_no_area()
    {
        Assert.Null(Separation.Auroc([], [1]));
        Assert.Null(Separation.Auroc([1], []));
    }
}
