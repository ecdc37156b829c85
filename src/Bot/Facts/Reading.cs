using Bot.Answers;
using Bot.Grounding;

namespace Bot.Facts;

/// <summary>What a source says in a sentence, or what it says that somebody else says.</summary>
/// <param name="Candidate">The place it stands in.</param>
/// <param name="Evidence">The words, for the gate.</param>
/// <param name="Speaker">Who is reported to say them; null when the source says them itself.</param>
internal sealed record Reading(Candidate Candidate, QuotedEvidence Evidence, string? Speaker);

/// <summary>A reading with the gate's judgement on a claim.</summary>
/// <param name="Reading">What was held against the claim.</param>
/// <param name="Judgement">What the gate found.</param>
/// <param name="Wording">Whether all of the claim could be compared.</param>
internal sealed record JudgedReading(Reading Reading, Judgement Judgement, Wording Wording)
{
    /// <summary>Whether the source itself says all of the claim.</summary>
    public bool States => Judgement.IsSupported && Reading.Speaker is null && Wording is Wording.Whole;

    /// <summary>Whether the source says that somebody said all of the claim.</summary>
    public bool ReportsSaying => Judgement.IsSupported && Reading.Speaker is not null && Wording is Wording.Whole;

    /// <summary>The citations to show for it.</summary>
    public IEnumerable<Citation> Citations() => Reading.Candidate.Citations();
}

/// <summary>How much of a claim the gate was given.</summary>
internal enum Wording
{
    /// <summary>All of it, in the language of the source.</summary>
    Whole,

    /// <summary>The words of it that could be translated.</summary>
    InPart,
}
