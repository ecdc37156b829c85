using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;

namespace Bot.Grounding.Checks;

/// <summary>"Cannot be immediately re-elected" does not say "cannot be re-elected": what narrows a denial has to be kept.</summary>
internal static class DeniedMannerCheck
{
    private const int Reach = 5;

    private static readonly HashSet<string> Manner = new(StringComparer.Ordinal) { "alone", "itself", "immediately", "automatically", "directly", "necessarily", "always" };

    public static IEnumerable<Finding> Find(Comparison comparison)
    {
        var evidence = comparison.Evidence.Text;
        for (var word = 0; word < evidence.Words.Count; word++)
        {
            if (evidence.Words[word].Class is not WordClass.Negation || !comparison.Evidence.Quoted.Contains(evidence.SentenceOf(word)) || NegationCheck.Scope(evidence, word) is not { } denied || !comparison.IsUsed(denied))
            {
                continue;
            }

            var clause = evidence.ClauseOf(word);
            for (var manner = word + 1; manner < clause.End; manner++)
            {
                var isManner = Manner.Contains(evidence.Words[manner].Lower) || (Adverbs.Is(evidence.Words[manner].Lower) && manner <= word + Reach);
                if (isManner && !comparison.IsUsed(manner) && !comparison.Sentence.Words.Any(said => said.Lower is "alone" or "itself" or "only" or "own" or "merely" or "just"))
                {
                    yield return new Finding(FaultKind.Scope, comparison.Sentence.Text, evidence.Written(word, manner + 1));
                }
            }
        }
    }
}
