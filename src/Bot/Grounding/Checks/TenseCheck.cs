using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;

namespace Bot.Grounding.Checks;

/// <summary>What was may not be said to be, nor what is to come to have been: the same verb keeps its tense.</summary>
internal static class TenseCheck
{
    private static readonly HashSet<string> PastAuxiliaries = new(StringComparer.Ordinal) { "was", "were", "had", "did" };

    public static IEnumerable<Finding> Find(Comparison comparison)
    {
        foreach (var aligned in comparison.Clauses)
        {
            // "Whether the rules were followed" asks the same as "whether it complies".
            if (aligned.Clause.Kind is ClauseKind.Condition || IsAsked(comparison.Sentence, aligned.Clause) || aligned.Clause.Verb is not { } verb || aligned.Counterpart is not { Verb: { } held } counterpart || !IsSame(comparison, verb, held) || IsOfRule(comparison, aligned.Clause, counterpart))
            {
                continue;
            }

            var isPast = IsPast(comparison.Sentence, verb);
            var wasPast = IsPast(comparison.Evidence.Text, held);
            if (isPast is not null && wasPast is not null && isPast != wasPast)
            {
                yield return new Finding(FaultKind.Date, comparison.Sentence.Written(verb.Start, verb.End), comparison.Evidence.Text.Written(held.Start, held.End));
            }
        }
    }

    // "Must be decided within four months from the date it was declared admissible": before what the rule lays down, and not in the past.
    private static bool IsOfRule(Comparison comparison, Clause clause, Clause counterpart)
    {
        var evidence = comparison.Evidence.Text;
        var main = evidence.ClausesIn(counterpart.Sentence)[0];
        var said = comparison.Sentence.ClausesIn(clause.Sentence)[0];
        return main != counterpart && main.Verb is { } ruling && evidence.Words[ruling.Start].Class is WordClass.Modal
            && said != clause && said.Verb is { } verb && IsPast(comparison.Sentence, verb) is not true;
    }

    private static bool IsAsked(ReadText text, Clause clause) => clause.Verb is { } verb && Enumerable.Range(clause.Start, verb.Start - clause.Start).Any(word => text.Words[word].Lower is "whether");

    private static bool IsSame(Comparison comparison, VerbGroup verb, VerbGroup held) =>
        (comparison.Anchors.TryGetValue(verb.Main, out var anchor) && anchor.Word == held.Main)
        || (comparison.Sentence.Words[verb.Main].Class is WordClass.Auxiliary && comparison.Evidence.Text.Words[held.Main].Class is WordClass.Auxiliary && comparison.Sentence.Words[verb.Main].Lemma == comparison.Evidence.Text.Words[held.Main].Lemma);

    /// <summary>Whether a verb tells what was; null for a modal or a perfect, which may stand for either.</summary>
    public static bool? IsPast(ReadText text, VerbGroup verb)
    {
        var first = text.Words[verb.Start];
        return first.Class switch
        {
            WordClass.Modal => null,
            WordClass.Auxiliary => first.Lower is "has" or "have" ? null : PastAuxiliaries.Contains(first.Lower),
            _ => VerbReader.IsParticiple(first) || VerbReader.IsPastOnly(first.Lower),
        };
    }
}
