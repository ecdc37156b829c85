using Bot.Grounding;

namespace Bot.Facts;

/// <summary>What speaks for and against a reading settling a claim, as numbers.</summary>
/// <param name="Shared">Share of the claim's weight that is in the sentence by search's or the gate's account, from 0 to 1.</param>
/// <param name="Gap">Share of the claim's weight that its weightiest missing word has, from 0 to 1.</param>
/// <param name="Coverage">The gate's coverage, from 0 to 1.</param>
/// <param name="Judgement">The gate's judgement.</param>
internal sealed record ReadingFeatures(double Shared, double Gap, double Coverage, Judgement Judgement)
{
    /// <summary>Measures a judged reading.</summary>
    public static ReadingFeatures Of(JudgedReading reading)
    {
        var words = reading.Reading.Candidate.Words.Words;
        var missing = reading.Judgement.Faults.Where(fault => fault.Held is null).Select(fault => fault.Said).ToArray();
        double Strength(SharedWord word) => reading.Judgement.IsSupported || !missing.Any(said => Names(said, word.Surface)) ? 1 : word.Strength;
        var gap = words.Count == 0 ? 1 : words.Max(word => SharedWords.Share(words, other => other == word ? 1 - Strength(word) : 0));
        return new ReadingFeatures(SharedWords.Share(words, Strength), gap, reading.Judgement.Coverage, reading.Judgement);
    }

    /// <summary>Whether the gate finds a fault of a kind, with other words in the source or without.</summary>
    public bool Has(FaultKind kind, bool held) => Judgement.Faults.Any(fault => fault.Kind == kind && fault.Held is not null == held);

    private static bool Names(string said, string surface) =>
        surface.Contains(said, StringComparison.OrdinalIgnoreCase) || said.Contains(surface, StringComparison.OrdinalIgnoreCase);
}
