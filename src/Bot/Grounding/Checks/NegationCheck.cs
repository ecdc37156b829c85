using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;
using Bot.Grounding.Wording;
using Bot.Search;

namespace Bot.Grounding.Checks;

/// <summary>What the evidence affirms may not be denied, nor the other way round.</summary>
internal static class NegationCheck
{
    // Verbs and nouns that deny what they govern.
    private static readonly HashSet<string> Denying =
    [
        .. new[]
        {
        "prohibit", "forbid", "ban", "prevent", "refuse", "reject", "deny", "lack", "fail", "exclude", "preclude", "decline", "avoid", "absence", "prohibition", "refusal", "unable", "impossible", "neglect", "bar", "omit",
        }.Select(Lemmas.Of),
    ];

    public static IEnumerable<Finding> Find(Comparison comparison)
    {
        foreach (var aligned in comparison.Clauses)
        {
            if (aligned.Counterpart is not { } counterpart || aligned.Anchors.Count == 0)
            {
                continue;
            }

            var said = Negations(comparison.Sentence, aligned.Clause);
            var held = Negations(comparison.Evidence.Text, counterpart);
            var flips = said.Count + held.Count + Opposites(comparison, aligned);
            if (flips % 2 != 0)
            {
                yield return new Finding(FaultKind.Negation, comparison.Sentence.Written(aligned.Clause.Start, aligned.Clause.End), comparison.Evidence.Text.Written(counterpart.Start, counterpart.End));
            }
        }
    }

    private static List<int> Negations(ReadText text, Clause clause)
    {
        var found = new List<int>();
        for (var word = clause.Start; word < clause.End; word++)
        {
            var written = text.Words[word];
            var denies = written.Class is WordClass.Negation ? !IsOfBound(text, word) : Denying.Contains(written.Lemma);
            if (denies)
            {
                found.Add(word);
            }
        }

        return found;
    }

    // "No later than", "not more than", "not only": a bound or an addition, no denial.
    private static bool IsOfBound(ReadText text, int word) =>
        word + 1 < text.Words.Count && (text.Words[word + 1].Lower is "later" or "more" or "less" or "fewer" or "longer" or "earlier" or "only" or "over" or "under" or "beyond" or "least" or "matter" or "until"
        || (text.Words[word + 1].Lower is "exceed" or "exceeding" && Enumerable.Range(word + 2, 6).Any(next => next < text.Words.Count && (text.Words[next].Class is WordClass.Number || NumberWords.Cardinal(text.Words[next].Lower) is not null))));

    private static int Opposites(Comparison comparison, AlignedClause aligned) =>
        aligned.Anchors.Where(anchor => anchor.Value.Relation is Relation.Opposite).DistinctBy(anchor => anchor.Value.Word).Count();
}
