namespace Bot.Grounding.Wording;

/// <summary>The groups that an expression belongs to, by their numbers.</summary>
internal sealed class WordingEntry
{
    /// <summary>The groups of every kind: two expressions have to do with one another only where they share one.</summary>
    public List<int> Groups { get; } = [];

    /// <summary>Groups whose members mean the same.</summary>
    public HashSet<int> Same { get; } = [];

    /// <summary>Groups in which this expression says at least what the others say.</summary>
    public HashSet<int> Says { get; } = [];

    /// <summary>Groups in which this expression is said by the first.</summary>
    public HashSet<int> SaidBy { get; } = [];

    /// <summary>Pairs that deny one another.</summary>
    public HashSet<int> Opposite { get; } = [];

    /// <summary>Pairs that tell the same event with the parties exchanged.</summary>
    public HashSet<int> Converse { get; } = [];

    /// <summary>Things of one kind that exclude one another.</summary>
    public HashSet<int> Alternatives { get; } = [];
}
