namespace Bot.Answers.Writing;

/// <summary>What speaks for a candidate, each from 0 to 1.</summary>
/// <param name="Covered">Share of the question's weight that the candidate's own words cover.</param>
/// <param name="CoveredInPlace">The same with its headings, title, topics and sources.</param>
/// <param name="HeadingFit">Share of its heading's words that the question has.</param>
/// <param name="Density">Share of its own words that the question has.</param>
/// <param name="Retrieved">Its passage's search score divided by the best one's.</param>
internal sealed record CandidateFeatures(double Covered, double CoveredInPlace, double HeadingFit, double Density, double Retrieved)
{
    // Learnt on questions apart from those that measure the product: see docs/decisions.
    private const double CoveredWeight = 0.38;
    private const double CoveredInPlaceWeight = 0.38;
    private const double HeadingFitWeight = 0.10;
    private const double DensityWeight = 0.04;
    private const double RetrievedWeight = 0.10;

    /// <summary>The weighted sum, 0 to 1.</summary>
    public double Score =>
        (CoveredWeight * Covered) + (CoveredInPlaceWeight * CoveredInPlace) + (HeadingFitWeight * HeadingFit) + (DensityWeight * Density) + (RetrievedWeight * Retrieved);
}
