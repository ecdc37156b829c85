using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;

namespace Bot.Grounding.Checks;

/// <summary>A condition or exception of the evidence may not be left out.</summary>
internal static class ConditionCheck
{
    // A condition counts as kept when this share of its telling words is found in the sentence.
    private const double KeptShare = 0.5;

    // The same for a sentence that has no word for a condition: it may tell it as "the data of a minor".
    private const double SilentlyKeptShare = 0.8;

    private static readonly HashSet<string> Markers = new(StringComparer.Ordinal) { "if", "unless", "provided", "except", "save", "where", "when", "once", "until", "whenever", "case", "without", "only", "as", "after", "before", "should", "while", "with", "for", "having", "absent", "till", "who", "whose", "whoever", "that", "which" };

    private static readonly HashSet<string> Introducing = new(StringComparer.Ordinal) { "if", "unless", "provided", "except", "save", "where", "when", "once", "until", "whenever" };

    // A word or phrase that stands for a condition without telling it.
    private static readonly HashSet<string> Standing = new(StringComparer.Ordinal) { "condition", "conditions", "exception", "exceptions", "exceptional", "subject", "restriction", "restrictions", "circumstances", "otherwise" };

    public static IEnumerable<Finding> Find(Comparison comparison)
    {
        var evidence = comparison.Evidence.Text;
        foreach (var place in comparison.Clauses.Where(aligned => aligned.Counterpart is not null && aligned.Anchors.Count > 0).GroupBy(aligned => aligned.EvidenceSentence))
        {
            var conditions = evidence.ClausesIn(place.Key).Where(clause => IsCondition(evidence, clause)).ToArray();
            var counterparts = place.Where(aligned => aligned.Clause.Kind is not (ClauseKind.Condition or ClauseKind.Exception)).Select(aligned => aligned.Counterpart).OfType<Clause>().ToHashSet();
            var hasOwn = comparison.Clauses.Any(aligned => aligned.Clause.Kind is ClauseKind.Condition or ClauseKind.Exception && (aligned.EvidenceSentence == place.Key || IsSaidIn(comparison, aligned.Clause, place.Key)));
            var isConditional = comparison.Sentence.Words.Any(word => Markers.Contains(word.Lower));
            var kept = conditions.Where(condition => Share(comparison, condition) >= (isConditional ? KeptShare : SilentlyKeptShare)).ToArray();
            foreach (var condition in conditions.Except(kept))
            {
                // Of several conditions each of which is enough, one may be told alone.
                var isOneOfMany = kept.Any(other => IsAlternative(evidence, condition, other)) || (hasOwn && condition.Kind is ClauseKind.Condition && (IsFollowedByOr(evidence, condition) || IsPrecededByOr(evidence, condition)));
                if (!isOneOfMany && !counterparts.Contains(condition) && IsGoverned(evidence, condition, counterparts) && !StandsForIt(comparison, place))
                {
                    yield return new Finding(FaultKind.Condition, comparison.Sentence.Text, evidence.Written(condition.Start, condition.End));
                }
            }
        }
    }

    private static bool IsCondition(ReadText text, Clause clause) => clause.Kind is ClauseKind.Condition or ClauseKind.Exception && Introducing.Contains(text.Words[First(text, clause)].Lower);

    private static int First(ReadText text, Clause clause)
    {
        var word = clause.Start;
        while (word < clause.End - 1 && text.Words[word].Class is WordClass.Punctuation or WordClass.Coordinator or WordClass.Filler)
        {
            word++;
        }

        return word;
    }

    private static double Share(Comparison comparison, Clause condition)
    {
        var telling = Enumerable.Range(condition.Start, condition.End - condition.Start)
            .Where(word => Aligner.Tells(comparison.Evidence.Text, word) && !comparison.Wording.IsGeneric(comparison.Evidence.Text.Words[word].Lemma))
            .ToArray();
        return telling.Length == 0 ? 1 : (double)telling.Count(word => comparison.IsPartlyUsed(word) || comparison.SaidFamilies.Contains(comparison.Evidence.FamilyOf(word))) / telling.Length;
    }

    // "When it ends, one must withdraw and the other must cancel": one condition of two sentences that both have it.
    private static bool IsSaidIn(Comparison comparison, Clause clause, int place)
    {
        var evidence = comparison.Evidence;
        var families = Enumerable.Range(evidence.Text.FirstWord(place), evidence.Text.EndWord(place) - evidence.Text.FirstWord(place)).Select(evidence.FamilyOf).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(clause.Start, clause.End - clause.Start).Where(comparison.Tells).All(word => families.Contains(comparison.Wording.FamilyOf(comparison.Sentence.Words[word].Lemma)));
    }

    // "May not be published without a warrant, if it would harm, or if it would compromise".
    private static bool IsPrecededByOr(ReadText text, Clause condition) => First(text, condition) is var word && word > 1 && text.Words[word - 1].Lower is "or" && text.Words[word - 2].Lower is ",";

    // "When the purpose is achieved, a request ends, or the conditions are no longer met".
    private static bool IsFollowedByOr(ReadText text, Clause condition)
    {
        for (var word = condition.Start; word < text.EndWord(condition.Sentence); word++)
        {
            if (text.Words[word].Lower is "or" && (word == text.ClauseOf(word).Start || text.Words[word - 1].Lower is ","))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAlternative(ReadText text, Clause condition, Clause other) =>
        text.Words[First(text, condition)].Lower == text.Words[First(text, other)].Lower
        && Enumerable.Range(Math.Min(condition.Start, other.Start), Math.Abs(condition.Start - other.Start) + 2).Any(word => word < text.Words.Count && text.Words[word].Lower is "or" && (word == text.ClauseOf(word).Start || text.Words[word - 1].Lower is ","))
        && !IsConcession(text, condition) && !IsConcession(text, other);

    // "Even if the criterion is not met" is no condition.
    private static bool IsConcession(ReadText text, Clause condition) => First(text, condition) is var word && word > 0 && text.Words[word - 1].Lower is "even";

    // A condition at the head of its sentence governs what follows, one behind a clause that clause.
    private static bool IsGoverned(ReadText text, Clause condition, HashSet<Clause> counterparts)
    {
        var clauses = text.ClausesIn(condition.Sentence).ToList();
        var place = clauses.IndexOf(condition);
        if (place == 0)
        {
            return clauses.Skip(1).TakeWhile(clause => text.Words[clause.Start].Lower is not (";" or "but") && text.Words[clause.Start - 1].Lower is not ";").Any(counterparts.Contains);
        }

        var governed = place - 1;
        while (governed > 0 && clauses[governed].Kind is ClauseKind.Condition or ClauseKind.Exception or ClauseKind.Relative)
        {
            governed--;
        }

        return clauses.GetRange(governed, place - governed).Any(counterparts.Contains);
    }

    private static bool StandsForIt(Comparison comparison, IEnumerable<AlignedClause> clauses) => clauses.Any(aligned =>
        Enumerable.Range(aligned.Clause.Start, aligned.Clause.End - aligned.Clause.Start).Any(word => Standing.Contains(comparison.Sentence.Words[word].Lower) && comparison.Sentence.Words[Math.Max(0, word - 1)].Lower is not ("any" or "no" or "all" or "every")));
}
