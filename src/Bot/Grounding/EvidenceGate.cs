using Bot.Search;

namespace Bot.Grounding;

/// <summary>Decides whether quoted words carry a sentence: whether it says no more than they do. Needs no model, and the same input always gets the same judgement.</summary>
/// <remarks>Immutable after construction, safe to share between threads.</remarks>
public sealed class EvidenceGate(Glossary glossary)
{
    /// <summary>The glossary by which names and abbreviations are told to be the same.</summary>
    internal Glossary Glossary { get; } = glossary;

    /// <summary>Judges one sentence.</summary>
    /// <param name="sentence">The sentence as it would be shown.</param>
    /// <param name="evidence">The places it rests on; never empty.</param>
    public Judgement Judge(string sentence, IReadOnlyList<QuotedEvidence> evidence) =>
        evidence.Any(quoted => quoted.Span.In(quoted.Passage).Contains(sentence.TrimEnd('.'), StringComparison.Ordinal))
            ? new Judgement(1, [])
            : new Judgement(0, [new Fault(FaultKind.Addition, sentence, null)]);
}
