namespace Bot.Answers.Writing;

/// <summary>How much each feature counts; they add up to 1.</summary>
internal static class CandidateWeights
{
    public const double Covered = 0.30;
    public const double CoveredInPlace = 0.30;
    public const double HeadingFit = 0.08;
    public const double HeadingCovers = 0.04;
    public const double AskedLike = 0.15;
    public const double Density = 0.04;
    public const double Retrieved = 0.09;
    public const double SmallestGap = 0.0;
}
