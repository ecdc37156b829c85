namespace Bot.Answers.Writing;

/// <summary>How much each feature counts; they add up to 1.</summary>
/// <remarks>
/// Learnt by maximum likelihood of the right statement among the candidates, on 628 questions written apart from those that measure the
/// product and from those that are indexed: docs/decisions/0006-ranking-weights.md.
/// </remarks>
internal static class CandidateWeights
{
    public const double Covered = 0.04;
    public const double CoveredInPlace = 0.22;
    public const double HeadingFit = 0.11;
    public const double HeadingCovers = 0.04;
    public const double AskedLike = 0.32;
    public const double InOrder = 0.08;
    public const double Density = 0.02;
    public const double Retrieved = 0.17;
}
