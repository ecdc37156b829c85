using Bot.Answers;

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
    private const double Tied = 0.02;
    private const double FarOff = 0.3;

    // Shares of the claim that a source must have before it can state, by search's account and by the gate's.
    private const double LeastToState = 0.4;
    private const double NearlyAll = 0.99;
    private const double LeastBesideUnfound = 0.55;

    private const int MostQuotes = 3;
    private const int MostClosest = 3;

    /// <summary>Decides.</summary>
    /// <param name="judged">Every reading of every candidate, with its judgement.</param>
    /// <param name="candidates">The candidates, nearest first; shown when nothing is settled.</param>
    public static Verdict Decide(IReadOnlyList<JudgedReading> judged, IReadOnlyList<Candidate> candidates)
    {
        JudgedReading[] own = [.. judged.Where(reading => reading.Reading.Speaker is null).OrderByDescending(reading => Math.Round(reading.Rank, 6))];
        JudgedReading[] near = [.. own.Where(reading => reading.Rank >= own[0].Rank - Near)];
        var stating = near.Where(reading => IsSupported(reading) && (reading.Claim.Wording is Wording.Whole || !near.Any(other => other.DeniesOtherwise))).ToArray();
        if (stating.Length > 0)
        {
            return new Verdict.Stated(Quotes(stating), Quotes(near.Except(stating).Where(reading => Contradictions.Of(reading).Count > 0)));
        }

        if (Differing(own) is { } differing)
        {
            return differing;
        }

        var said = judged.Where(reading => reading.Reading.Speaker is not null && IsSupported(reading))
            .DistinctBy(reading => reading.Reading.Candidate.Passage.Passage.Id)
            .Take(MostQuotes)
            .Select(reading => new Saying(reading.Reading.Speaker ?? "", [.. reading.Citations()]));
        return new Verdict.NotFound([.. said], Closest(candidates));
    }

    // The order of words put into English one by one is another one: nothing may be missing or in doubt.
    private static bool IsComparable(JudgedReading reading) => reading.Claim.Wording is Wording.Whole
        || (reading.Claim.Wording is Wording.WordByWord && reading.Covered >= NearlyAll && reading.Judgement.Coverage >= NearlyAll);

    // What stands farther off is about something else, unless all but a figure is in it.
    private static Verdict.Differs? Differing(JudgedReading[] own)
    {
        foreach (var reading in own.Where(reading => reading.Rank >= own[0].Rank - Tied))
        {
            if (Contradictions.Of(reading) is { Count: > 0 } differences)
            {
                return new Verdict.Differs(differences, Quotes([reading]));
            }

            if (reading.Beside("").Share >= NearlyAll)
            {
                return null;
            }
        }

        foreach (var reading in own.Where(reading => reading.Rank >= own[0].Rank - FarOff))
        {
            if (Contradictions.OfFigures(reading) is { Count: > 0 } differences)
            {
                return new Verdict.Differs(differences, Quotes([reading]));
            }
        }

        return null;
    }

    // Where the gate lets a word pass that it did not find, search must have found most of the others.
    private static bool IsSupported(JudgedReading reading) =>
        reading.Judgement.IsSupported && CouldState(reading) && (reading.Judgement.Coverage > NearlyAll || reading.Covered >= LeastBesideUnfound);

    private static bool CouldState(JudgedReading reading) =>
        IsComparable(reading) && reading.Covered >= LeastToState && !reading.HasOtherFigures && !DeniesUnread(reading);

    // "Not open to the public" for "in private": the gate has an expression for the denial where it has read the whole claim.
    private static bool DeniesUnread(JudgedReading reading) =>
        reading.DeniesOtherwise && !(reading.ClaimDenies && reading.Claim.Wording is Wording.Whole && reading.Judgement.Coverage >= NearlyAll);

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
