using Bot.Grounding.Wording;

namespace Bot.Grounding.Alignment;

/// <summary>Where a word of the sentence is found in the evidence.</summary>
/// <param name="Word">The word of the evidence.</param>
/// <param name="Relation">How the evidence's expression stands to the sentence's.</param>
/// <param name="IsNearby">Whether it stands in what the evidence's sentence refers back to, not in that sentence.</param>
internal readonly record struct Anchor(int Word, Relation Relation, bool IsNearby);
