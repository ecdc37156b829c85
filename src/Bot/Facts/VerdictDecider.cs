using Bot.Answers;
using Bot.Grounding;

namespace Bot.Facts;

/// <summary>Turns the gate's judgements on a claim into a verdict.</summary>
/// <remarks>
/// To call stated what is not is the gravest error: what the gate does not support as a whole is never stated.
/// To differ, the nearest source must speak of the same thing.
/// The limits were chosen on claims written for development, apart from those that measure: docs/checking.md.
/// </remarks>
internal static class VerdictDecider
{
    // Readings this much behind the nearest one speak of something else.
    private const double Near = 0.1;

    // Shares of the claim that a source must have before it can say otherwise: in a figure or a denial, in anything else.
    private const double LeastToDiffer = 0.5;
    private const double LeastToDifferElsewhere = 0.45;
    private const double LeastCoverageToDiffer = 0.6;

    // With nearly all of the claim by the gate's account, fewer of its words need be the same.
    private const double LeastWithCoverage = 0.25;
    private const double FullCoverage = 0.8;

    // The same before it can state, by search's account and by the gate's.
    private const double LeastToState = 0.5;
    private const double NearlyAll = 0.99;
    private const double LeastBesideUnfound = 0.6;

    private const int MostQuotes = 3;
    private const int MostClosest = 3;

    /// <summary>Decides.</summary>
    /// <param name="judged">Every reading of every candidate, with its judgement.</param>
    /// <param name="candidates">The candidates, nearest first; shown when nothing is settled.</param>
    public static Verdict Decide(IReadOnlyList<JudgedReading> judged, IReadOnlyList<Candidate> candidates)
    {
        JudgedReading[] own = [.. judged.Where(reading => reading.Reading.Speaker is null).OrderByDescending(reading => Math.Round(reading.Rank, 6))];
        JudgedReading[] near = [.. own.Where(reading => reading.Rank >= own[0].Rank - Near)];
        var stating = near.Where(IsSupported).ToArray();
        if (stating.Length == 0 && near is [var nearest, ..] && Contradictions(nearest) is { Count: > 0 } plain)
        {
            return Differing(nearest, plain);
        }

        if (stating.Length > 0)
        {
            return new Verdict.Stated(Quotes(stating), Quotes(near.Except(stating).Where(reading => Contradictions(reading).Count > 0)));
        }

        if (near is [var best, ..] && LesserContradictions(best) is { Count: > 0 } lesser)
        {
            return Differing(best, lesser);
        }

        var said = judged.Where(reading => reading.Reading.Speaker is not null && IsSupported(reading))
            .DistinctBy(reading => reading.Reading.Candidate.Passage.Passage.Id)
            .Take(MostQuotes)
            .Select(reading => new Saying(reading.Reading.Speaker ?? "", [.. reading.Citations()]));
        return new Verdict.NotFound([.. said], Closest(candidates));
    }

    private static Verdict.Differs Differing(JudgedReading reading, IReadOnlyList<Fault> faults) =>
        new([.. faults.Select(fault => new Difference(fault.Kind, fault.Said, fault.Held))], Quotes([reading]));

    // Where the gate lets a word pass that it did not find, search must have found most of the others.
    private static bool IsSupported(JudgedReading reading) =>
        reading.Judgement.IsSupported && CouldState(reading) && (reading.Judgement.Coverage > NearlyAll || reading.Covered >= LeastBesideUnfound);

    private static bool CouldState(JudgedReading reading) =>
        reading.Wording is Wording.Whole && reading.Covered >= LeastToState && !reading.HasOtherFigures && !reading.DeniesOtherwise;

    /// <summary>Another figure, another date, or yes for no.</summary>
    private static List<Fault> Contradictions(JudgedReading reading) =>
    [
        .. reading.HasOtherFigures && SpeaksOfIt(reading) ? reading.Faults(FaultKind.Date, FaultKind.Number).Where(Figures.AreAlike) : [],
        .. reading is { DeniesOtherwise: true, Wording: Wording.Whole, Covered: >= LeastToDiffer } ? reading.Faults(FaultKind.Negation) : [],
    ];

    private static bool SpeaksOfIt(JudgedReading reading) =>
        reading.Covered >= LeastToDiffer || (reading.Covered >= LeastWithCoverage && reading.Judgement.Coverage >= FullCoverage);

    /// <summary>Another name, another one acting, more or fewer of them.</summary>
    private static List<Fault> LesserContradictions(JudgedReading reading)
    {
        if (reading.Covered < LeastToDifferElsewhere || reading.Wording is Wording.InPart)
        {
            return [];
        }

        var isCovered = reading.Judgement.Coverage >= LeastCoverageToDiffer;
        return
        [
            .. reading.DeniesOtherwise || !reading.ClaimDenies ? reading.Judgement.Faults.Take(1).Where(fault => fault.Kind is FaultKind.Negation) : [],
            .. reading.Faults(FaultKind.Quantifier).Where(fault => fault.Said is not ("just" or "Just")),
            .. isCovered ? reading.Faults(FaultKind.Entity, FaultKind.Role, FaultKind.Scope, FaultKind.Comparison).Where(fault => fault.Held is not null) : [],
        ];
    }

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
            .Select(candidate => candidate.Citations().First())
            .DistinctBy(citation => citation.Quote)
            .Take(MostClosest),
    ];
}
