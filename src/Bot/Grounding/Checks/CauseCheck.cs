using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;

namespace Bot.Grounding.Checks;

/// <summary>A reason has to be the evidence's own.</summary>
internal static class CauseCheck
{
    private static readonly string[][] Giving =
    [
        ["because"], ["since"], ["due", "to"], ["owing", "to"], ["as", "a", "result"], ["therefore"], ["thus"], ["hence"], ["so", "that"], ["in", "order", "to"], ["on", "account", "of"], ["thanks", "to"], ["consequently"], ["which", "is", "why"], ["that", "is", "why"], ["for", "this", "reason"], ["in", "view", "of"], ["so"], ["leads", "to"], ["led", "to"], ["caused"], ["causes"], ["to", "ensure"], ["to", "avoid"], ["to", "protect"], ["to", "prevent"], ["as", "it"], ["as", "they"], ["as", "the"], ["given", "that"], ["driven", "by"], ["reflecting"],
    ];

    public static IEnumerable<Finding> Find(Comparison comparison)
    {
        foreach (var (word, phrase) in In(comparison.Sentence, 0, comparison.Sentence.Words.Count))
        {
            var aligned = comparison.Of(word);
            var evidence = comparison.Evidence.Text;
            var isGiven = evidence.ClausesIn(aligned.EvidenceSentence).Any(clause => In(evidence, clause.Start, clause.End).Any());
            if (!isGiven && !IsSetAside(comparison, word))
            {
                yield return new Finding(FaultKind.Cause, phrase, null);
            }
        }
    }

    // "Cannot do it just because there is a notice": the reason is denied with the rest.
    private static bool IsSetAside(Comparison comparison, int word) =>
        word > 0 && comparison.Sentence.Words[word].Lower is "because" && comparison.Sentence.Words[word - 1].Lower is "just" or "merely" or "only" or "simply"
        && NegationCheck.IsNegated(comparison.Sentence, comparison.Sentence.ClauseOf(word - 1)) && comparison.Of(word - 1).Counterpart is { } counterpart && NegationCheck.IsNegated(comparison.Evidence.Text, counterpart);

    private static IEnumerable<(int Word, string Phrase)> In(ReadText text, int start, int end)
    {
        for (var word = start; word < end; word++)
        {
            foreach (var phrase in Giving)
            {
                if (Phrase.Stands(text.Words, word, phrase) && !IsOfTime(text, word))
                {
                    yield return (word, string.Join(' ', phrase));
                    break;
                }
            }
        }
    }

    // "Since 1994", "following the decision": when, not why.
    private static bool IsOfTime(ReadText text, int word) => text.Words[word].Lower switch
    {
        "since" => word + 1 < text.Words.Count && (text.Words[word + 1].Class is WordClass.Number or WordClass.Preposition || text.Words[word + 1].IsCapitalized || text.Words[word + 1].Lower is "the" or "then"),
        "so" => word + 1 < text.Words.Count && text.Words[word + 1].Lower is not ("that" or "it" or "the" or "they"),
        _ => false,
    };
}
