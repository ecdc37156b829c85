namespace Bot.Evaluation;

/// <summary>How well a score tells two kinds of queries apart.</summary>
internal static class Separation
{
    /// <summary>Area under the receiver operating characteristic: the chance that a positive scores above a negative, ties counting half.</summary>
    /// <returns>Null when either kind is missing.</returns>
    public static double? Auroc(IReadOnlyList<double> positives, IReadOnlyList<double> negatives)
    {
        if (positives.Count == 0 || negatives.Count == 0)
        {
            return null;
        }

        var sorted = negatives.Order().ToArray();
        var wins = positives.Sum(score => (CountBelow(sorted, score) + CountAtMost(sorted, score)) / 2.0);
        return wins / ((double)positives.Count * negatives.Count);
    }

    private static int CountBelow(double[] sorted, double score) => Bound(sorted, value => value < score);

    private static int CountAtMost(double[] sorted, double score) => Bound(sorted, value => value <= score);

    // How many values at the beginning fulfil a condition that no later one fulfils.
    private static int Bound(double[] sorted, Predicate<double> isBefore)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBefore(sorted[middle]))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
