using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;

namespace Bot.Grounding.Checks;

/// <summary>"Only" has to single out the same thing: only bureaus may ask, bureaus may only ask.</summary>
internal static class OnlyCheck
{
    public static IEnumerable<Finding> Find(Comparison comparison)
    {
        var evidence = comparison.Evidence.Text;
        var held = Enumerable.Range(0, evidence.Words.Count).Where(word => evidence.Words[word].Lower is "only" && comparison.Evidence.Quoted.Contains(evidence.SentenceOf(word))).ToArray();
        if (held.Length == 0)
        {
            yield break;
        }

        for (var word = 0; word < comparison.Sentence.Words.Count; word++)
        {
            if (comparison.Sentence.Words[word].Lower is "only" && !IsOfName(comparison.Sentence, word) && Focus(comparison.Sentence, word) is { } focus && comparison.Anchors.TryGetValue(focus, out var anchor)
                && !held.Any(other => Focus(evidence, other) is { } place && (AreTogether(evidence, place, anchor.Word) || (IsBehindVerb(comparison.Sentence, word) && comparison.Anchors.Any(later => later.Key > word && later.Value.Word == place)))))
            {
                yield return new Finding(FaultKind.Quantifier, comparison.Sentence.Written(word, focus + 1), evidence.Written(held[0], Math.Min(held[0] + 3, evidence.Words.Count)));
            }
        }
    }

    // "INTERPOL FOR OFFICIAL USE ONLY" is the name of a level.
    private static bool IsOfName(ReadText text, int word) => text.Words[word].IsCapitalized && word > 0 && text.Words[word - 1].IsCapitalized;

    // The word that is singled out may have adjectives of its own.
    private const int Reach = 3;

    private static bool AreTogether(ReadText text, int first, int second) =>
        Math.Abs(first - second) <= Reach
        && Enumerable.Range(Math.Min(first, second), Math.Abs(first - second)).All(word => text.Words[word].Class is WordClass.Content or WordClass.Determiner && !text.Verbs.Contains(word));

    // "May only be processed for a purpose": the verb is said of all that follows it.
    private static bool IsBehindVerb(ReadText text, int word) => text.ClauseOf(word).Verb is { } verb && word > verb.Start;

    private static int? Focus(ReadText text, int only)
    {
        for (var word = only + 1; word < text.Words.Count && word <= only + 4; word++)
        {
            if (text.Words[word].Class is WordClass.Content)
            {
                return word;
            }
        }

        return null;
    }
}
