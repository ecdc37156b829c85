using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;
using Bot.Search;

namespace Bot.Grounding.Checks;

/// <summary>What the evidence reports as somebody's words may not be stated as a fact.</summary>
internal static class AttributionCheck
{
    private static readonly HashSet<string> Saying =
    [
        .. new[]
        {
        "say", "state", "report", "announce", "claim", "allege", "declare", "argue", "assert", "deny", "confirm", "warn", "write", "estimate", "accuse", "suggest", "maintain", "conclude", "hold", "rule",
        }.Select(Lemmas.Of),
    ];

    // What these say of the Organization's own acts is the rule itself, and nobody's claim.
    private static readonly HashSet<string> OwnRules = [.. new[] { "constitution", "statute", "rule", "regulation", "article", "resolution", "code", "repository", "guideline" }.Select(Lemmas.Of)];

    public static IEnumerable<Finding> Find(Comparison comparison)
    {
        var evidence = comparison.Evidence.Text;
        foreach (var aligned in comparison.Clauses)
        {
            if (aligned.Counterpart is not { } counterpart || aligned.Anchors.Count == 0 || Speech(evidence, counterpart) is not { } speech || IsOfOwnRule(evidence, speech, counterpart))
            {
                continue;
            }

            var isKept = comparison.Used.Any(word => word >= speech.Start && word < speech.End && Aligner.Tells(evidence, word))
                || Enumerable.Range(speech.Start, speech.End - speech.Start).Any(word => evidence.Words[word].IsCapitalized && Aligner.Tells(evidence, word) && comparison.SaidFamilies.Contains(comparison.Evidence.FamilyOf(word)));
            var says = Enumerable.Range(0, comparison.Sentence.Words.Count).Any(word => Saying.Contains(comparison.Sentence.Words[word].Lemma) || IsAccording(comparison.Sentence, word));
            if (!isKept || !says)
            {
                yield return new Finding(FaultKind.Attribution, comparison.Sentence.Written(aligned.Clause.Start, aligned.Clause.End), evidence.Written(speech.Start, speech.End));
            }
        }
    }

    // "According to the Rules, a bureau may not": the clause lays down what may or must be.
    private static bool IsOfOwnRule(ReadText text, (int Start, int End) speech, Clause clause) =>
        IsAccording(text, speech.Start) && Force.Of(text, clause) is not null && Enumerable.Range(speech.Start, speech.End - speech.Start).Any(word => OwnRules.Contains(text.Words[word].Lemma))
        && Enumerable.Range(speech.Start + 2, speech.End - speech.Start - 2).All(word => text.Words[word].Class is not WordClass.Content || text.Words[word].IsCapitalized);

    // The words that name the speaker: "Reuters reported that", "according to the report".
    private static (int Start, int End)? Speech(ReadText text, Clause clause)
    {
        for (var word = text.FirstWord(clause.Sentence); word < text.EndWord(clause.Sentence); word++)
        {
            if (IsAccording(text, word))
            {
                var end = word + 2;
                while (end < text.Words.Count && text.Words[end].Lower is not "," && text.SentenceOf(end) == clause.Sentence && end < word + 8)
                {
                    end++;
                }

                return (word, end);
            }

            var speaks = Saying.Contains(text.Words[word].Lemma) && text.Verbs.Contains(word) && word < clause.Start + 1 && HasThat(text, word, clause.Start);
            if (speaks)
            {
                return (text.ClauseOf(word).Start, word + 1);
            }
        }

        return null;
    }

    private static bool HasThat(ReadText text, int verb, int before)
    {
        for (var word = verb + 1; word <= before && word < text.Words.Count && word < verb + 12; word++)
        {
            if (text.Words[word].Lower is "that")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAccording(ReadText text, int word) => text.Words[word].Lower is "according" && word + 1 < text.Words.Count && text.Words[word + 1].Lower is "to";
}
