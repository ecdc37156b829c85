using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;
using Bot.Grounding.Wording;

namespace Bot.Grounding.Checks;

/// <summary>"Only" has to single out the same thing: only bureaus may ask, bureaus may only ask.</summary>
internal static class OnlyCheck
{
    public static IEnumerable<Finding> Find(Comparison comparison) => [.. Places(comparison), .. Others(comparison)];

    private static IEnumerable<Finding> Places(Comparison comparison)
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

    // "Only bureaus may start it": no one else may, and it may not be said of others.
    private static IEnumerable<Finding> Others(Comparison comparison)
    {
        var (sentence, evidence) = (comparison.Sentence, comparison.Evidence.Text);
        foreach (var frame in FrameReader.Read(sentence, comparison.Wording.IsNominal))
        {
            if (!comparison.Anchors.TryGetValue(frame.Predicate, out var anchor) || anchor.Relation < Relation.Entails || NegationCheck.IsNegated(sentence, sentence.ClauseOf(frame.Predicate)))
            {
                continue;
            }

            var clause = evidence.ClauseOf(anchor.Word);
            var alone = comparison.Evidence.Frames.Where(held => held.Predicate == anchor.Word).SelectMany(held => held.In(Slot.Agent)).ToHashSet();
            int[] acting = [.. frame.In(Slot.Agent).Where(word => sentence.Words[word].Class is WordClass.Content)];
            if (evidence.Words[clause.Start].Lower is "only" && clause.Verb?.Main == anchor.Word && alone.Count > 0 && acting.Length > 0
                && !acting.Any(word => comparison.Anchors.TryGetValue(word, out var actor) && actor.Word >= clause.Start && actor.Word < clause.Verb?.Start))
            {
                yield return new Finding(FaultKind.Entity, sentence.Written(acting[0], acting[0] + 1), evidence.Written(clause.Start, alone.Max() + 1));
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

    // "May only be processed for a purpose", "only takes orders from one": the verb is said of all that follows it.
    private static bool IsBehindVerb(ReadText text, int word) => text.ClauseOf(word).Verb is { } verb && (word > verb.Start || (word == verb.Start - 1 && word > text.ClauseOf(word).Start));

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
