namespace Bot.Facts.Reviews;

/// <summary>Makes a review of its history.</summary>
public static class ReviewReader
{
    /// <summary>What the steps come to.</summary>
    /// <param name="fact">Which fact.</param>
    /// <param name="history">All its steps, oldest first.</param>
    public static Review Read(FactId fact, IReadOnlyList<ReviewStep> history)
    {
        var decided = history.OfType<ReviewStep.Decided>().LastOrDefault();
        return new Review(
            fact,
            decided?.State ?? ReviewState.Open,
            decided?.Reason ?? "",
            decided?.By,
            decided?.At,
            history.OfType<ReviewStep.Assigned>().LastOrDefault()?.To,
            [
                .. history.OfType<ReviewStep.Marked>().Select(step => step.Mark)
                    .GroupBy(mark => (mark.Sentence, mark.By.Id))
                    .Select(marks => marks.Last())
                    .OrderBy(mark => mark.Sentence).ThenBy(mark => mark.At),
            ],
            [.. history.OfType<ReviewStep.Commented>().Select(step => step.Comment)]);
    }
}
