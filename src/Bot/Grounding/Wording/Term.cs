namespace Bot.Grounding.Wording;

/// <summary>An expression of the table, found in a text.</summary>
/// <param name="Start">Its first word.</param>
/// <param name="End">The word after its last.</param>
/// <param name="Entry">Its groups.</param>
internal sealed record Term(int Start, int End, WordingEntry Entry);
