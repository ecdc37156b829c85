using Bot.Answers.Writing;

namespace Bot.Answers;

/// <summary>Decides, outside any writer, whether the evidence covers a question.</summary>
internal static class Coverage
{
    // Of the questions that the sources do not answer, fewer than one in five are let through at this chance, measured by ten-fold cross-validation.
    private const double LeastChance = 0.6;

    // Whoever names an article is answered from it, unless the other words speak of something else altogether.
    private const double LeastScoreInArticle = 0.7;

    /// <summary>Whether a candidate covers enough of the question to be quoted as an answer, or one each enough of most of its parts.</summary>
    public static bool IsCovered(Evidence evidence) =>
        IsCovered(evidence.Whole) || (evidence.Parts.Count > 1 && evidence.Parts.Count(IsCovered) * 2 > evidence.Parts.Count);

    /// <summary>Whether a question, or a part of one, has a candidate that covers it.</summary>
    public static bool IsCovered(RankedCandidates ranked) =>
        Chance(ranked) >= LeastChance
        || (ranked.Best is { InNamedArticle: true } best && (ranked.Groups.Count == 0 || best.Score >= LeastScoreInArticle));

    /// <summary>How likely it is that the best candidate answers, 0 to 1; 0 without candidates.</summary>
    public static double Chance(RankedCandidates ranked)
    {
        if (ranked.Best is not { } best)
        {
            return 0;
        }

        var score = Math.Min(best.Score, 1);
        var next = ranked.Candidates.Count > 1 ? Math.Min(ranked.Candidates[1].Score, 1) : 0;
        var sum = CoverageWeights.Bias
            + (CoverageWeights.Score * score)
            + (CoverageWeights.Margin * Math.Max(0, score - next))
            + (CoverageWeights.Covered * best.Features.Covered)
            + (CoverageWeights.CoveredInPlace * best.Features.CoveredInPlace)
            + (CoverageWeights.AskedLike * best.Features.AskedLike)
            + (CoverageWeights.SmallestGap * best.Features.SmallestGap)
            + (CoverageWeights.HeadingCovers * best.Features.HeadingCovers)
            + (best.Score < best.Features.Score ? CoverageWeights.Lacking : 0);
        return 1 / (1 + Math.Exp(-sum));
    }

    /// <summary>The words of the question that no source has, as typed, those that tell most first.</summary>
    public static IReadOnlyList<string> Missing(Evidence evidence)
    {
        var (groups, weights, _) = evidence.Whole;
        return
        [
            .. groups.Where(group => group.Weight >= 1 && weights.IsAbsent(group))
                .OrderByDescending(weights.Of)
                .Select(group => group.Surface),
        ];
    }
}
