using Bot.Answers.Writing;

namespace Bot.Answers;

/// <summary>Decides, outside any writer, whether the evidence covers a question.</summary>
internal static class Coverage
{
    // Scores run from 0 to 1 (1.5 with a named article). Chosen on the development questions of corpus/evaluation.
    private const double LeastScore = 0.55;

    /// <summary>Whether the best candidate covers enough of the question to be quoted as an answer.</summary>
    public static bool IsCovered(Evidence evidence) =>
        evidence.Candidates is [var best, ..] && best.Score >= LeastScore;

    /// <summary>The words of the question that no candidate has, as typed, rarest first: what the sources do not speak of.</summary>
    public static IReadOnlyList<string> Missing(Evidence evidence)
    {
        var groups = evidence.Question.Groups;
        return
        [
            .. Enumerable.Range(0, groups.Count)
                .Where(index => groups[index].Weight >= 1 && evidence.Candidates.Take(10).All(candidate => candidate.Strengths[index] == 0))
                .OrderByDescending(index => evidence.Weights.Of(groups[index]))
                .Select(index => groups[index].Surface),
        ];
    }
}
