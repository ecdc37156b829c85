namespace Bot.Answers.Writing;

/// <summary>What speaks for a candidate, each from 0 to 1.</summary>
/// <param name="Covered">Share of the question's weight that the candidate's own words cover.</param>
/// <param name="CoveredInPlace">The same with its headings, title, topics and sources.</param>
/// <param name="HeadingFit">Share of its heading's words that the question has.</param>
/// <param name="HeadingCovers">Share of the question's weight that its heading covers.</param>
/// <param name="AskedLike">How alike the question is to the nearest one known to ask for the statement.</param>
/// <param name="InOrder">Share of the question's neighbouring words that stand together in the same order in it, or in a question known to ask for it.</param>
/// <param name="Density">Share of its own words that the question has.</param>
/// <param name="Retrieved">Its passage's search score divided by the best one's.</param>
/// <param name="SmallestGap">1 less the share of the weightiest word that is missing from it and its place.</param>
internal sealed record CandidateFeatures(
    double Covered, double CoveredInPlace, double HeadingFit, double HeadingCovers, double AskedLike, double InOrder, double Density, double Retrieved, double SmallestGap)
{
    /// <summary>The weighted sum, 0 to 1.</summary>
    public double Score =>
        (CandidateWeights.Covered * Covered)
        + (CandidateWeights.CoveredInPlace * CoveredInPlace)
        + (CandidateWeights.HeadingFit * HeadingFit)
        + (CandidateWeights.HeadingCovers * HeadingCovers)
        + (CandidateWeights.AskedLike * AskedLike)
        + (CandidateWeights.InOrder * InOrder)
        + (CandidateWeights.Density * Density)
        + (CandidateWeights.Retrieved * Retrieved);
}
