using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>What a writer may use.</summary>
/// <param name="Question">The question as it was understood.</param>
/// <param name="Whole">Candidates for the question as a whole, best first.</param>
/// <param name="Parts">Candidates for each thing it asks; one, the same as <paramref name="Whole"/>, when it asks one.</param>
internal sealed record Evidence(ReadQuestion Question, RankedCandidates Whole, IReadOnlyList<RankedCandidates> Parts);

/// <summary>Candidates for a question or a part of one.</summary>
/// <param name="Groups">The groups that were looked for, in the order of each candidate's strengths.</param>
/// <param name="Weights">How much each group tells.</param>
/// <param name="Candidates">Best first.</param>
internal sealed record RankedCandidates(IReadOnlyList<QueryGroup> Groups, WordWeights Weights, IReadOnlyList<ScoredCandidate> Candidates)
{
    /// <summary>The best candidate; null when nothing was found.</summary>
    public ScoredCandidate? Best => Candidates is [var best, ..] ? best : null;
}
