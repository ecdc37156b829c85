namespace Bot.Evaluation;

/// <summary>What an evaluation took.</summary>
/// <param name="Indexing">From the first passage to all being found.</param>
/// <param name="Passages">How many were indexed.</param>
/// <param name="Searches">Each query's time, from its text to its hits.</param>
internal sealed record EvaluationTiming(TimeSpan Indexing, long Passages, IReadOnlyList<TimeSpan> Searches)
{
    /// <summary>The time that a share of the searches did not exceed; zero when there was none.</summary>
    public TimeSpan Percentile(double share) =>
        Searches.Count == 0 ? TimeSpan.Zero : Searches.Order().ElementAt(Math.Max(0, (int)Math.Ceiling(share * Searches.Count) - 1));
}
