namespace Bot.Facts;

/// <summary>What a sentence has of the words of a claim that tell something.</summary>
/// <param name="Words">In the claim's order.</param>
internal sealed record SharedWords(IReadOnlyList<SharedWord> Words)
{
    private readonly double total = Words.Sum(word => word.Weight);

    /// <summary>The share of the claim's weight that the sentence has, from 0 to 1.</summary>
    public double Covered => Words.Sum(word => ShareOf(word) * word.Strength);

    /// <summary>The share of the claim's weight that one of its words has, from 0 to 1.</summary>
    public double ShareOf(SharedWord word) => total > 0 ? word.Weight / total : 0;
}

/// <summary>A word or term of a claim.</summary>
/// <param name="Surface">As it was typed.</param>
/// <param name="Start">Where it stands in the claim.</param>
/// <param name="Weight">The rarer, the more.</param>
/// <param name="Strength">How surely the sentence has it, from 0 to 1.</param>
internal sealed record SharedWord(string Surface, int Start, double Weight, double Strength);
