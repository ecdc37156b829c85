using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;

namespace Bot.Grounding.Checks;

/// <summary>May, should and must have to be the evidence's, and what is likely or alleged may not become certain.</summary>
internal static class ModalityCheck
{
    // Where the verbs are others, what a modal governs is less sure.
    private const double OtherVerbFactor = 0.45;

    public static IEnumerable<Finding> Find(Comparison comparison)
    {
        Finding? other = null;
        var hedges = StanceReader.Of(comparison.Sentence, 0, comparison.Sentence.Words.Count);
        foreach (var aligned in comparison.Clauses)
        {
            if (aligned.Counterpart is not { } counterpart || aligned.Clause.Verb is not { } verb || aligned.Anchors.Count == 0)
            {
                continue;
            }

            var said = Stances(comparison.Sentence, aligned.Clause);
            var held = Stances(comparison.Evidence.Text, counterpart);
            var isSameVerb = IsSameVerb(comparison, verb, counterpart);
            if (aligned.Clause.Kind is ClauseKind.Condition or ClauseKind.Exception || (!isSameVerb && aligned.Clause.Kind is ClauseKind.Relative))
            {
                continue;
            }

            var weight = Math.Max(isSameVerb && OfVerb(comparison, aligned.Clause, counterpart) is { } exact ? exact : Loose(comparison, aligned.Clause, counterpart, said, held, isSameVerb), Hedge(hedges, held));
            if (weight > 0 && (isSameVerb || weight > other?.Weight || other is null))
            {
                var finding = new Finding(FaultKind.Modality, Words(comparison.Sentence, aligned.Clause), Words(comparison.Evidence.Text, counterpart), weight);
                if (isSameVerb)
                {
                    yield return finding;
                }
                else
                {
                    other = finding;
                }
            }
        }

        // Doubts about verbs that are others do not add up.
        if (other is not null)
        {
            yield return other;
        }
    }

    // The same verb on both sides, each with a modal of its own: they are alike or they are not.
    private static double? OfVerb(Comparison comparison, Clause clause, Clause counterpart)
    {
        var says = Force.Of(comparison.Sentence, clause);
        var holds = Force.Of(comparison.Evidence.Text, counterpart);
        return says is null || holds is null ? null : says == holds ? 0 : 1;
    }

    private static double Loose(Comparison comparison, Clause clause, Clause counterpart, HashSet<Stance> said, HashSet<Stance> held, bool isSameVerb)
    {
        var areForbidding = NegationCheck.IsNegated(comparison.Sentence, clause) && NegationCheck.IsNegated(comparison.Evidence.Text, counterpart);
        return areForbidding ? Forbidding(said, held) : Strength(said, held) * (isSameVerb ? 1 : OtherVerbFactor);
    }

    private static double Strength(HashSet<Stance> said, HashSet<Stance> held)
    {
        var says = Strongest(said);
        var holds = Strongest(held);
        return (says, holds) switch
        {
            _ when says == holds => 0,
            _ when says is not Stance.Plain && held.Contains(says) => 0,
            _ when holds is not Stance.Plain && said.Contains(holds) => 0.3,
            (Stance.Plain, Stance.Must) => 0.2,
            (Stance.Must, Stance.Plain) => 0.3,
            (Stance.May, Stance.Plain) => 0.4,
            (Stance.May, Stance.Must) => 1,
            (Stance.Plain, Stance.Should) => 0.8,
            (Stance.Plain, Stance.May) => 1,
            _ => 1,
        };
    }

    private static bool IsSameVerb(Comparison comparison, VerbGroup verb, Clause counterpart)
    {
        var evidence = comparison.Evidence.Text;
        var areCopulas = comparison.Sentence.Words[verb.Main].Class is WordClass.Auxiliary && counterpart.Verb is { } copula && evidence.Words[copula.Main].Lemma == comparison.Sentence.Words[verb.Main].Lemma;
        return areCopulas || (comparison.Anchors.TryGetValue(verb.Main, out var main) && counterpart.Has(main.Word) && evidence.Verbs.Contains(main.Word));
    }

    // "May not", "must not", "cannot" and "is ruled out" forbid alike; "should not" does not.
    private static double Forbidding(HashSet<Stance> said, HashSet<Stance> held) =>
        (Strongest(said) is Stance.Should) == (Strongest(held) is Stance.Should) ? 0 : 1;

    private static double Hedge(HashSet<Stance> said, HashSet<Stance> held)
    {
        foreach (var hedge in new[] { Stance.Likely, Stance.Alleged, Stance.Usual })
        {
            if (held.Contains(hedge) && !said.Overlaps(hedge is Stance.Usual ? [Stance.Likely, Stance.Usual] : [Stance.Likely, Stance.Alleged, Stance.Usual, Stance.May]))
            {
                return 1;
            }
        }

        return 0;
    }

    private static HashSet<Stance> Stances(ReadText text, Clause clause)
    {
        var stances = StanceReader.Of(text, clause.Start, clause.End);
        if (clause.Carrier is { } carrier)
        {
            stances.UnionWith(StanceReader.Of(text, carrier.Start, carrier.End));
        }

        return stances;
    }

    private static Stance Strongest(HashSet<Stance> stances) =>
        stances.Contains(Stance.Must) ? Stance.Must : stances.Contains(Stance.Should) ? Stance.Should : stances.Contains(Stance.May) ? Stance.May : Stance.Plain;

    private static string Words(ReadText text, Clause clause) => clause.Verb is { } verb ? text.Written(verb.Start, verb.End) : text.Written(clause.Start, clause.End);
}
