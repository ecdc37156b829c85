using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;
using Bot.Grounding.Wording;

namespace Bot.Grounding.Checks;

/// <summary>A word that one side denies has to be denied on the other side too, in whatever part of the sentence it stands.</summary>
internal static class DenialCheck
{
    public static IEnumerable<Finding> Find(Comparison comparison)
    {
        var evidence = comparison.Evidence.Text;
        var sentence = comparison.Sentence;
        var denied = Denials(sentence, word => comparison.IsSaidInPhrase(word) || NegationCheck.IsUntil(comparison, word));
        var deniedThere = Denials(evidence, comparison.IsInSharedPhrase);
        foreach (var (said, anchor) in comparison.Anchors.Where(anchor => anchor.Value.Relation >= Relation.Entails && comparison.Sentence.Words[anchor.Key].Class is WordClass.Content))
        {
            var isDenied = denied.Contains(said);
            var isDeniedThere = deniedThere.Contains(anchor.Word);
            if (isDenied != isDeniedThere && !HasDenial(isDenied ? evidence : sentence, isDenied ? evidence.ClauseOf(anchor.Word) : sentence.ClauseOf(said)))
            {
                yield return new Finding(FaultKind.Negation, sentence.Words[said].Lower, evidence.Words[anchor.Word].Lower);
            }
        }

        if (!sentence.Words.Any(word => word.Class is WordClass.Negation || word.Lower is "rather" or "instead" or "only" or "unlike") && DroppedContrast(comparison) is { } dropped)
        {
            yield return dropped;
        }

        // "Say no" for "object": the negation is part of what means the same.
        static HashSet<int> Denials(ReadText text, Func<int, bool> isShared) => [.. Enumerable.Range(0, text.Words.Count).Where(word => text.Words[word].Class is WordClass.Negation && NegationCheck.IsPlain(text, word) && !isShared(word)).SelectMany(word => NegationCheck.Scopes(text, word))];
    }

    // "When it is declared admissible, not when it is sent": what is set aside may not be told as if it held.
    private static Finding? DroppedContrast(Comparison comparison)
    {
        var evidence = comparison.Evidence.Text;
        for (var word = 1; word < evidence.Words.Count; word++)
        {
            if (evidence.Words[word].Lower is not "not" || evidence.Words[word - 1].Class is not (WordClass.Punctuation or WordClass.Coordinator) || !comparison.Evidence.Quoted.Contains(evidence.SentenceOf(word)))
            {
                continue;
            }

            var end = word + 1;
            while (end < evidence.Words.Count && evidence.Words[end].Class is not WordClass.Punctuation)
            {
                end++;
            }

            var telling = Enumerable.Range(word, end - word).Where(inside => Aligner.Tells(evidence, inside)).ToArray();
            if (telling.Length > 0 && telling.All(inside => comparison.SaidFamilies.Contains(comparison.Wording.FamilyOf(evidence.Words[inside].Lemma))))
            {
                return new Finding(FaultKind.Negation, comparison.Sentence.Text, evidence.Written(word, end));
            }
        }

        return null;
    }

    private static bool HasDenial(ReadText text, Clause clause) => HasOwnDenial(text, clause) || (NegationCheck.PredicateOf(text, clause) is { } predicate && HasOwnDenial(text, predicate));

    private static bool HasOwnDenial(ReadText text, Clause clause) => Enumerable.Range(clause.Start, clause.End - clause.Start).Any(word => text.Words[word].Class is WordClass.Negation || NegationCheck.Denies(text, word) || text.Words[word].Lower is "only" or "unless" or "except");
}
