using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;
using Bot.Grounding.Wording;

namespace Bot.Grounding.Checks;

/// <summary>What the evidence says of some things of a kind may not be said of all: what narrows its subject has to be kept.</summary>
internal static class ScopeCheck
{
    private static readonly HashSet<string> Indefinite = new(StringComparer.Ordinal) { "a", "an", "any", "every", "all", "each", "no", "some", "only", "most" };

    private static readonly HashSet<string> Universal = new(StringComparer.Ordinal) { "all", "every", "each", "any", "most" };

    public static IEnumerable<Finding> Find(Comparison comparison) => [.. Subjects(comparison), .. Universals(comparison)];

    // "Every notice" for "every red notice": the adjective told which ones.
    private static IEnumerable<Finding> Universals(Comparison comparison)
    {
        var (sentence, evidence) = (comparison.Sentence, comparison.Evidence.Text);
        foreach (var (word, anchor) in comparison.Anchors.Where(anchor => anchor.Value is { Relation: Relation.Identical, IsNearby: false, Word: > 0 } && anchor.Key > 0 && Universal.Contains(comparison.Sentence.Words[anchor.Key - 1].Lower)))
        {
            var before = anchor.Word - 1;
            if (sentence.Words[word].Class is WordClass.Content && evidence.Words[before].Class is WordClass.Content && evidence.ClauseOf(before).Verb?.Main != before && !Adverbs.Is(evidence.Words[before].Lower) && evidence.ClauseOf(before) == evidence.ClauseOf(anchor.Word)
                && !comparison.Used.Contains(before) && !comparison.SaidFamilies.Contains(comparison.Evidence.FamilyOf(before)))
            {
                yield return new Finding(FaultKind.Scope, sentence.Written(word - 1, word + 1), evidence.Written(before, anchor.Word + 1));
            }
        }
    }

    private static IEnumerable<Finding> Subjects(Comparison comparison)
    {
        var evidence = comparison.Evidence.Text;
        foreach (var aligned in comparison.Clauses)
        {
            if (aligned.Counterpart is not { Verb: { } verb } counterpart || aligned.Anchors.Count == 0)
            {
                continue;
            }

            var head = Head(evidence, counterpart, verb);
            if (head < 0 || !comparison.Used.Contains(head) || !IsIndefinite(evidence, counterpart, head))
            {
                continue;
            }

            var dropped = Enumerable.Range(counterpart.Start, verb.Start - counterpart.Start)
                .Where(word => word != head && Aligner.Tells(evidence, word) && !comparison.Wording.IsGeneric(evidence.Words[word].Lemma) && !comparison.IsPartlyUsed(word) && !comparison.SaidFamilies.Contains(comparison.Wording.FamilyOf(evidence.Words[word].Lemma)) && !IsOneOfSeveral(comparison, word))
                .ToArray();
            if (dropped.Length > 0 && !IsDefinite(comparison, head))
            {
                yield return new Finding(FaultKind.Scope, comparison.Sentence.Written(aligned.Clause.Start, aligned.Clause.End), evidence.Written(counterpart.Start, verb.Start), dropped.Length == 1 && HasArticle(comparison, head) ? KnownWeight : 1);
            }
        }
    }

    // "Data on victims or witnesses" are those on victims too.
    private static bool IsOneOfSeveral(Comparison comparison, int word)
    {
        var words = comparison.Evidence.Text.Words;
        return (word > 1 && words[word - 1].Lower is "or" && IsKept(word - 2)) || (word + 2 < words.Count && words[word + 1].Lower is "or" && IsKept(word + 2));

        bool IsKept(int other) => comparison.Anchors.Values.Any(anchor => anchor.Word == other && anchor is { Relation: >= Relation.Same, IsNearby: false });
    }

    // "The judicial data" may be those that were just spoken of.
    private const double KnownWeight = 0.7;

    private static bool HasArticle(Comparison comparison, int head)
    {
        foreach (var (word, anchor) in comparison.Anchors)
        {
            for (var before = word - 1; anchor.Word == head && before >= 0 && before >= word - 3; before--)
            {
                if (comparison.Sentence.Words[before].Class is WordClass.Determiner)
                {
                    return comparison.Sentence.Words[before].Lower is "the";
                }
            }
        }

        return false;
    }

    // "The session", "their invitation": those that were spoken of.
    private static bool IsDefinite(Comparison comparison, int head) => comparison.Anchors.Any(anchor => anchor.Value.Word == head && anchor.Key > 0
        && comparison.Sentence.Words[anchor.Key - 1].Lower is "their" or "its" or "this" or "these" or "such" or "his" or "her");

    // The noun that the subject is about: the last before its first preposition or relative.
    private static int Head(ReadText text, Clause clause, VerbGroup verb)
    {
        var head = -1;
        for (var word = Start(text, clause, verb); word < verb.Start; word++)
        {
            if (text.Words[word].Class is WordClass.Preposition or WordClass.Relative or WordClass.Subordinator && head >= 0)
            {
                break;
            }

            if (text.Words[word].Class is WordClass.Content && !(head >= 0 && text.Verbs.Contains(word)))
            {
                head = word;
            }
            else if (text.Verbs.Contains(word) && head >= 0)
            {
                break;
            }
        }

        return head;
    }

    private static int Start(ReadText text, Clause clause, VerbGroup verb)
    {
        for (var word = verb.Start - 1; word > clause.Start; word--)
        {
            if (text.Words[word].Lower is "," && text.Words[clause.Start].Class is WordClass.Preposition)
            {
                return word + 1;
            }
        }

        return clause.Start;
    }

    // "A request for correction", "requests made for a minor": of its kind, those. "The General Secretariat": itself.
    private static bool IsIndefinite(ReadText text, Clause clause, int head)
    {
        for (var word = head - 1; word >= clause.Start && word >= head - 4; word--)
        {
            if (text.Words[word].Class is WordClass.Determiner or WordClass.Negation)
            {
                return Indefinite.Contains(text.Words[word].Lower);
            }
        }

        return text.Words[head].Lower.EndsWith('s') && text.Words[head].Lemma != text.Words[head].Lower || text.Words[head].Lemma is "data";
    }
}
