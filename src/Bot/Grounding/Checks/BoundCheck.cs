using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;
using Bound = Bot.Grounding.Reading.Bound;

namespace Bot.Grounding.Checks;

/// <summary>At least, at most, before and after have to be the evidence's.</summary>
internal static class BoundCheck
{
    private const double DroppedWeight = 0.6;

    private static readonly (string First, string Second)[] Reversed = [("before", "after"), ("prior", "after"), ("before", "once"), ("before", "following"), ("maximum", "minimum"), ("more", "less"), ("more", "fewer"), ("highest", "lowest"), ("most", "least"), ("longer", "shorter"), ("earlier", "later"), ("earliest", "latest"), ("over", "under"), ("above", "below"), ("higher", "lower"), ("largest", "smallest"), ("increase", "decrease"), ("until", "after"), ("during", "after"), ("during", "before"), ("beginning", "end"), ("start", "end"), ("early", "late"), ("first", "last"), ("minimum", "most"), ("maximum", "least")];

    public static IEnumerable<Finding> Find(Comparison comparison) => [.. Figures(comparison), .. Words(comparison)];

    private static IEnumerable<Finding> Figures(Comparison comparison)
    {
        var evidence = comparison.Evidence;
        foreach (var quantity in comparison.Quantities)
        {
            var same = evidence.Quantities.Where(other => other.IsSame(quantity)).ToArray();
            if (same.Length > 0 && same.Min(other => IsOneOfMore(comparison, quantity, other) ? 0 : Weight(quantity.Bound, other.Bound)) is > 0 and var weight)
            {
                yield return new Finding(FaultKind.Comparison, Around(comparison.Sentence, quantity.Start, quantity.End), Around(evidence.Text, same[0].Start, same[0].End), weight);
            }
        }

        foreach (var date in comparison.Dates)
        {
            var same = evidence.Dates.Where(date.IsSaidBy).ToArray();
            if (same.Length > 0 && same.Min(other => DateWeight(date.Bound, other.Bound)) is > 0 and var weight)
            {
                yield return new Finding(FaultKind.Comparison, Around(comparison.Sentence, date.Start, date.End), Around(evidence.Text, same[0].Start, same[0].End), weight);
            }
        }
    }

    // "Before publication" for "after publication": the word itself is no telling one, so nothing else looks at it.
    private static IEnumerable<Finding> Words(Comparison comparison)
    {
        foreach (var aligned in comparison.Clauses.Where(aligned => aligned.EvidenceSentence >= 0))
        {
            foreach (var (first, second) in Reversed)
            {
                if (Turned(comparison, aligned, first, second))
                {
                    yield return new Finding(FaultKind.Comparison, first, second);
                }
                else if (Turned(comparison, aligned, second, first))
                {
                    yield return new Finding(FaultKind.Comparison, second, first);
                }
            }
        }
    }

    private static bool Turned(Comparison comparison, AlignedClause aligned, string said, string held) =>
        HasInClause(comparison.Sentence, aligned.Clause, said) && !HasInClause(comparison.Sentence, aligned.Clause, held)
        && HasInSentence(comparison.Evidence.Text, aligned.EvidenceSentence, held) && !HasInSentence(comparison.Evidence.Text, aligned.EvidenceSentence, said);

    private static bool HasInClause(ReadText text, Clause clause, string lower)
    {
        for (var word = clause.Start; word < clause.End; word++)
        {
            if (text.Words[word].Lower == lower)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasInSentence(ReadText text, int sentence, string lower) => text.ClausesIn(sentence).Any(clause => HasInClause(text, clause, lower));

    // "The refusal of one or more countries does not": nor does that of one. "Must appoint one or more" is not "must appoint one".
    private static bool IsOneOfMore(Comparison comparison, Quantity said, Quantity held) =>
        said is { Bound: Bound.Exact, Value: 1, Unit: "" } && IsInSubject(comparison.Sentence, said) && IsInSubject(comparison.Evidence.Text, held)
        && held.End + 1 < comparison.Evidence.Text.Words.Count && comparison.Evidence.Text.Words[held.End].Lower is "or" && comparison.Evidence.Text.Words[held.End + 1].Lower is "more";

    private static bool IsInSubject(ReadText text, Quantity quantity) => text.ClauseOf(quantity.Start).Verb is { } verb && quantity.Start < verb.Start;

    private static double Weight(Bound said, Bound held) => (said, held) switch
    {
        _ when said == held => 0,
        (Bound.Exact, Bound.AtMost) => 0.3, // "has nine months" for "within nine months".
        (Bound.Exact, Bound.About) => DroppedWeight,
        (Bound.Exact, Bound.AtLeast) => 1,
        (Bound.About, Bound.Exact) => 0.3,
        (Bound.AtMost, Bound.Exact) => 0.8,
        (Bound.AtMost, Bound.LessThan) or (Bound.AtLeast, Bound.MoreThan) => 0,
        (Bound.After, Bound.Exact) or (Bound.Exact, Bound.After) => 0.5,
        _ => 1,
    };

    private static double DateWeight(Bound said, Bound held) => (said, held) switch
    {
        _ when said == held => 0,
        (Bound.Exact, Bound.Since) => 0.3,
        (Bound.Since, Bound.Exact) => 0.3,
        (Bound.Since, Bound.After) or (Bound.After, Bound.Since) => 0.3,
        (Bound.AtMost, Bound.Exact) or (Bound.AtMost, Bound.Before) => 0,
        (Bound.Exact, Bound.About) or (Bound.About, Bound.Exact) => 0.4,
        _ => 1,
    };

    private static string Around(ReadText text, int start, int end) => text.Written(Math.Max(text.ClauseOf(start).Start, start - 3), end);
}
