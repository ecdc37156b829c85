namespace Bot.Grounding.Reading;

/// <summary>What is done, with who does it to whom.</summary>
/// <param name="Predicate">The word that tells what is done: a verb, or a noun made of one.</param>
/// <param name="Fillers">The heads of the nouns in each slot; a slot without a noun is absent.</param>
internal sealed record Frame(int Predicate, IReadOnlyDictionary<Slot, HashSet<int>> Fillers)
{
    /// <summary>The heads in a slot; empty when there are none.</summary>
    public IReadOnlySet<int> In(Slot slot) => Fillers.TryGetValue(slot, out var heads) ? heads : Nobody;

    private static readonly HashSet<int> Nobody = [];
}
