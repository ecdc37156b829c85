using Bot.Evaluation;

namespace Bot.Tests.Evaluation;

public sealed class RankingMetricsTests
{
    // Ranks of relevant documents: a at 2 (grade 1), b at 4 (grade 3), c nowhere (grade 2).
    private static readonly RankingMetrics Graded =
        new(["x", "a", "y", "b", "z"], new Dictionary<string, int> { ["a"] = 1, ["b"] = 3, ["c"] = 2 });

    [Fact]
    public void Recall_is_the_share_of_relevant_documents_found()
    {
        Assert.Equal(2 / 3.0, Graded.Recall(10), 12);
        Assert.Equal(1 / 3.0, Graded.Recall(3), 12);
        Assert.Equal(0, Graded.Recall(1));
    }

    [Fact]
    public void Average_precision_divides_by_all_relevant_documents() =>
        Assert.Equal(((1 / 2.0) + (2 / 4.0)) / 3, Graded.AveragePrecision(10), 12);

    [Fact]
    public void Gains_are_grades_and_discounts_are_logarithms_of_rank_plus_one()
    {
        // log2(3) = 1.584962500721156, log2(4) = 2, log2(5) = 2.321928094887362.
        var gained = (1 / 1.584962500721156) + (3 / 2.321928094887362);
        var ideal = 3 + (2 / 1.584962500721156) + (1 / 2.0);

        Assert.Equal(gained / ideal, Graded.Ndcg(10), 12);
        Assert.Equal(1 / 1.584962500721156 / (3 + (2 / 1.584962500721156)), Graded.Ndcg(2), 12);
    }

    [Fact]
    public void Reciprocal_rank_looks_at_the_first_found_within_the_depth()
    {
        Assert.Equal(0.5, Graded.ReciprocalRank(10));
        Assert.Equal(0, Graded.ReciprocalRank(1));
    }

    [Fact]
    public void All_are_found_only_when_none_is_missing()
    {
        var complete = new RankingMetrics(["a", "x", "b"], new Dictionary<string, int> { ["a"] = 1, ["b"] = 1 });

        Assert.False(Graded.FindsAll(10));
        Assert.True(complete.FindsAll(10));
        Assert.False(complete.FindsAll(2));
    }

    [Fact]
    public void An_ideal_ranking_scores_1_and_an_empty_one_0()
    {
        var grades = new Dictionary<string, int> { ["a"] = 2, ["b"] = 1 };
        var ideal = new RankingMetrics(["a", "b", "x"], grades);
        var empty = new RankingMetrics([], grades);

        Assert.Equal((1, 1, 1, 1), (ideal.Recall(10), ideal.AveragePrecision(10), ideal.Ndcg(10), ideal.ReciprocalRank(10)));
        Assert.Equal((0, 0, 0, 0), (empty.Recall(10), empty.AveragePrecision(10), empty.Ndcg(10), empty.ReciprocalRank(10)));
    }
}
