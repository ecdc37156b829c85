namespace Bot.Facts.Gaps;

/// <summary>What questions are compared by: the words that tell something, each with all it may stand for.</summary>
internal sealed record QuestionTerms(IReadOnlyList<QuestionTerm> All)
{
    /// <summary>Questions that share more of their weight than this are about the same. Of two that are wrongly apart nothing is lost: a reviewer merges them.</summary>
    public const double AlikeFrom = 0.6;

    /// <summary>How much two questions share of the weight of both, from 0 to 1.</summary>
    public double Likeness(QuestionTerms other)
    {
        var left = other.All.ToList();
        var (shared, pairs, lacks) = (0.0, 0, false);
        foreach (var term in All)
        {
            if (left.Find(term.Meets) is not { } met)
            {
                lacks |= term.IsMark;
                continue;
            }

            left.Remove(met);
            shared += (term.Weight + met.Weight) / 2;
            pairs++;
        }

        // Another year, article or country is another question, however many words are the same. One word in common is too little unless it is all there is.
        var isOther = lacks && left.Exists(term => term.IsMark);
        var isThin = pairs < Math.Min(2, Math.Max(All.Count, other.All.Count));
        return isOther || isThin || pairs == 0 ? 0 : shared / (All.Sum(term => term.Weight) + other.All.Sum(term => term.Weight) - shared);
    }
}

/// <summary>A word or a name of a question.</summary>
/// <param name="Keys">What it may stand for; never empty. Terms that have one in common are the same.</param>
/// <param name="Weight">More for words that few passages have.</param>
/// <param name="IsMark">Whether another of its kind makes another question: a figure, an article, a name.</param>
internal sealed record QuestionTerm(IReadOnlyList<string> Keys, double Weight, bool IsMark)
{
    public bool Meets(QuestionTerm other) => Keys.Any(other.Keys.Contains);
}
