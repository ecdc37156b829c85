using Bot.Answers;
using Bot.Grounding;

namespace Bot.Facts;

/// <summary>Turns the gate's judgements on a claim into a verdict.</summary>
/// <remarks>To call stated what is not is the gravest error, so only the gate's full support does; to differ, a source must speak of the same thing.</remarks>
internal static class VerdictDecider
{
    // Of what a claim says, a source must speak of this share before it can say otherwise.
    private const double LeastCoverage = 0.7;

    private const int MostQuotes = 3;
    private const int MostClosest = 3;

    private static readonly FaultKind[] Contradictions =
    [
        FaultKind.Number, FaultKind.Date, FaultKind.Unit, FaultKind.Negation, FaultKind.Comparison,
        FaultKind.Quantifier, FaultKind.Entity, FaultKind.Role, FaultKind.Scope, FaultKind.Modality,
    ];

    /// <summary>Decides.</summary>
    /// <param name="judged">Every reading of every candidate, with its judgement.</param>
    /// <param name="candidates">The candidates, nearest first; shown when nothing is settled.</param>
    public static Verdict Decide(IReadOnlyList<JudgedReading> judged, IReadOnlyList<Candidate> candidates)
    {
        var contradicting = judged.Where(Contradicts)
            .OrderByDescending(reading => Math.Round(reading.Judgement.Coverage, 3))
            .ThenBy(reading => reading.Judgement.Faults.Count)
            .ThenByDescending(reading => reading.Reading.Candidate.Words.Covered)
            .ToArray();

        if (judged.Where(reading => reading.States).ToArray() is { Length: > 0 } stating)
        {
            return new Verdict.Stated(Quotes(stating), Quotes(contradicting));
        }

        if (contradicting is [var nearest, ..])
        {
            return new Verdict.Differs([.. nearest.Judgement.Faults.Where(IsContradiction).Select(fault => new Difference(fault.Kind, fault.Said, fault.Held))], Quotes([nearest]));
        }

        var said = judged.Where(reading => reading.ReportsSaying)
            .DistinctBy(reading => reading.Reading.Candidate.Span)
            .Take(MostQuotes)
            .Select(reading => new Saying(reading.Reading.Speaker ?? "", [.. reading.Citations()]));
        return new Verdict.NotFound([.. said], Closest(candidates));
    }

    private static bool Contradicts(JudgedReading reading) =>
        reading.Reading.Speaker is null
        && reading.Judgement.Coverage >= LeastCoverage
        && reading.Judgement.Faults.Any(IsContradiction)
        && reading.Judgement.Faults.All(IsContradiction);

    private static bool IsContradiction(Fault fault) =>
        Contradictions.Contains(fault.Kind) && (fault.Held is not null || fault.Kind is FaultKind.Negation);

    /// <summary>The strongest authority first, then the latest; one place once.</summary>
    private static Citation[] Quotes(IEnumerable<JudgedReading> readings) =>
    [
        .. readings.OrderBy(reading => reading.Reading.Candidate.Authority)
            .ThenByDescending(reading => reading.Reading.Candidate.Date, StringComparer.Ordinal)
            .ThenBy(reading => reading.Reading.Candidate.Span.Length)
            .DistinctBy(reading => reading.Reading.Candidate.Passage.Passage.Id)
            .Take(MostQuotes)
            .SelectMany(reading => reading.Citations())
            .Distinct(),
    ];

    private static Citation[] Closest(IReadOnlyList<Candidate> candidates) =>
    [
        .. candidates.DistinctBy(candidate => candidate.Passage.Passage.Id)
            .Take(MostClosest)
            .Select(candidate => candidate.Citations().First()),
    ];
}
