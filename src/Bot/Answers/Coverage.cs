using Bot.Answers.Writing;

namespace Bot.Answers;

/// <summary>Decides, outside any writer, whether the evidence covers a question.</summary>
internal static class Coverage
{
    // Scores run from 0 to 1, and to 1.5 with a named article.
    private const double LeastScore = 0.52;

    // Each thing that a question asks must be met a little better than the question as a whole, for there is less of it.
    private const double LeastPartScore = 0.58;

    /// <summary>Whether a candidate covers enough of the question to be quoted as an answer, or one each enough of its parts.</summary>
    public static bool IsCovered(Evidence evidence) =>
        IsCoveredWhole(evidence) || (evidence.Parts.Count > 1 && evidence.Parts.Count(IsCoveredPart) * 2 > evidence.Parts.Count);

    /// <summary>Whether one candidate covers the question as a whole.</summary>
    public static bool IsCoveredWhole(Evidence evidence) => evidence.Whole.Best is { } best && best.Score >= LeastScore;

    /// <summary>Whether a part of a question has a candidate that covers it.</summary>
    public static bool IsCoveredPart(RankedCandidates part) => part.Best is { } best && best.Score >= LeastPartScore;

    /// <summary>The words of the question that no candidate has, as typed, rarest first: what the sources do not speak of.</summary>
    public static IReadOnlyList<string> Missing(Evidence evidence)
    {
        var (groups, weights, candidates) = evidence.Whole;
        return
        [
            .. Enumerable.Range(0, groups.Count)
                .Where(index => groups[index].Weight >= 1 && candidates.Take(10).All(candidate => candidate.Strengths[index] == 0))
                .OrderByDescending(index => weights.Of(groups[index]))
                .Select(index => groups[index].Surface),
        ];
    }
}
