using Bot.Grounding.Reading;

namespace Bot.Grounding.Alignment;

/// <summary>A clause of the sentence with the place of the evidence that speaks of the same.</summary>
/// <param name="Clause">The clause of the sentence.</param>
/// <param name="EvidenceSentence">The sentence of the evidence that has most of its words.</param>
/// <param name="Counterpart">The clause of that sentence which it is held against.</param>
/// <param name="Anchors">For each word of the sentence that belongs to the clause, where it is found; words not found are absent.</param>
/// <param name="Coverage">The share of the clause's telling words that are found.</param>
internal sealed record AlignedClause(Clause Clause, int EvidenceSentence, Clause? Counterpart, IReadOnlyDictionary<int, Anchor> Anchors, double Coverage);
