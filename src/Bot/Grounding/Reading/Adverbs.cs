namespace Bot.Grounding.Reading;

/// <summary>Tells adverbs by their ending.</summary>
internal static class Adverbs
{
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "assembly", "reply", "supply", "apply", "family", "july", "rely", "comply", "imply", "multiply", "ally", "italy", "anomaly", "monopoly", "friendly", "costly", "likely", "unlikely", "weekly", "monthly", "yearly", "daily", "quarterly", "early", "only", "timely", "orderly", "elderly", "deadly",
    };

    /// <summary>Whether a word is an adverb of manner or degree.</summary>
    public static bool Is(string lower) => lower.EndsWith("ly", StringComparison.Ordinal) && !Others.Contains(lower);
}
