namespace Bot.Answers;

/// <summary>The logistic regression behind <see cref="Coverage"/>: does the best candidate answer the question?</summary>
/// <remarks>
/// Fitted with a ridge of 1 on 760 questions written apart from those that measure the product, 120 of them with no answer in the sources;
/// well calibrated under cross-validation: docs/decisions/0010-coverage.md.
/// </remarks>
internal static class CoverageWeights
{
    public const double Bias = -3.831;

    /// <summary>The best candidate's score, at most 1.</summary>
    public const double Score = 3.175;

    /// <summary>How far it is ahead of the next.</summary>
    public const double Margin = 2.856;

    public const double Covered = -1.157;

    public const double CoveredInPlace = 1.508;

    public const double AskedLike = 2.966;

    public const double SmallestGap = 1.505;

    public const double HeadingCovers = -1.124;

    /// <summary>Added when it lacks the kind of thing, the year or the name that is wanted.</summary>
    public const double Lacking = -0.726;
}
