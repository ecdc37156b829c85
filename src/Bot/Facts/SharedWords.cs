namespace Bot.Facts;

/// <summary>What a sentence has of the words of a claim that tell something.</summary>
/// <param name="Words">In the claim's order.</param>
internal sealed record SharedWords(IReadOnlyList<SharedWord> Words)
{
    /// <summary>The share of the claim's weight that the sentence has, from 0 to 1.</summary>
    public double Covered { get; } = Share(Words, word => word.Strength);

    /// <summary>A share of the claim's weight, from 0 to 1.</summary>
    /// <param name="words">The words of the claim.</param>
    /// <param name="strength">How much of each counts, from 0 to 1.</param>
    public static double Share(IReadOnlyList<SharedWord> words, Func<SharedWord, double> strength) =>
        words.Sum(word => word.Weight) is var total and > 0 ? words.Sum(word => word.Weight * strength(word)) / total : 0;
}

/// <summary>A word or term of a claim.</summary>
/// <param name="Surface">As it was typed.</param>
/// <param name="Weight">The rarer, the more.</param>
/// <param name="Strength">How surely the sentence has it, from 0 to 1.</param>
internal sealed record SharedWord(string Surface, double Weight, double Strength);
