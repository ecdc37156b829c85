using Bot.Documents;

namespace Bot.Grounding;

/// <summary>The words that a sentence rests on, in their passage.</summary>
/// <param name="Passage">The whole text of the passage, by which "it", "the request" or "such a notice" are understood.</param>
/// <param name="Span">The part that is quoted, widened to whole sentences; UTF-16 units from 0, inside the passage.</param>
public sealed record QuotedEvidence(string Passage, TextSpan Span);
