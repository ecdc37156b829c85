using Bot.Grounding.Alignment;

namespace Bot.Grounding.Checks;

/// <summary>What the evidence calls possible, alleged or suspected may not be said without that word.</summary>
internal static class HedgeCheck
{
    private static readonly HashSet<string> Hedges = new(StringComparer.Ordinal) { "possible", "potential", "alleged", "suspected", "presumed", "probable", "apparent", "likely", "purported", "supposed", "claimed", "would-be" };

    public static IEnumerable<Finding> Find(Comparison comparison)
    {
        var evidence = comparison.Evidence.Text;
        for (var word = 0; word + 1 < evidence.Words.Count; word++)
        {
            if (Hedges.Contains(evidence.Words[word].Lower) && comparison.Used.Contains(word + 1) && !comparison.IsUsed(word) && !comparison.Sentence.Words.Any(said => Hedges.Contains(said.Lower) || said.Lower is "may" or "might" or "could"))
            {
                yield return new Finding(FaultKind.Modality, evidence.Words[word + 1].Lower, evidence.Written(word, word + 2));
            }
        }
    }
}
