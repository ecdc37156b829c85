using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>What a writer may use: the question as it was understood, and candidates from the sources, best first.</summary>
internal sealed record Evidence(ReadQuestion Question, WordWeights Weights, IReadOnlyList<ScoredCandidate> Candidates);
