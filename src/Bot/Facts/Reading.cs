using Bot.Grounding;

namespace Bot.Facts;

/// <summary>What a source says in a sentence, or what it says that somebody else says.</summary>
/// <param name="Candidate">The place it stands in.</param>
/// <param name="Evidence">The words, for the gate.</param>
/// <param name="Speaker">Who is reported to say them; null when the source says them itself.</param>
internal sealed record Reading(Candidate Candidate, QuotedEvidence Evidence, string? Speaker)
{
    /// <summary>The words.</summary>
    public string Text => Evidence.Span.In(Evidence.Passage);
}
