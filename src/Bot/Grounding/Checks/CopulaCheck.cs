using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;
using Bot.Grounding.Wording;

namespace Bot.Grounding.Checks;

/// <summary>"A notice is a warrant" has to be said of the notice: the words being there somewhere is not enough.</summary>
internal static class CopulaCheck
{
    public static IEnumerable<Finding> Find(Comparison comparison)
    {
        var sentence = comparison.Sentence;
        foreach (var frame in FrameReader.Read(sentence, comparison.Wording.IsNominal))
        {
            if (sentence.Words[frame.Predicate].Lemma is not "be")
            {
                continue;
            }

            var subjects = Anchored(comparison, frame.In(Slot.Agent));
            var said = Predicate(comparison, frame.Predicate);
            if (subjects.Length > 0 && said is { } word && comparison.Anchors.TryGetValue(word, out var anchor) && anchor.Relation >= Relation.Entails
                && !subjects.Any(subject => IsSaidOf(comparison, subject, anchor.Word, IsThing(comparison.Sentence, frame.Predicate))))
            {
                yield return new Finding(FaultKind.Role, sentence.Written(frame.Predicate, word + 1), null);
            }
        }
    }

    private static int? Predicate(Comparison comparison, int verb)
    {
        var clause = comparison.Sentence.ClauseOf(verb);
        for (var word = verb + 1; word < clause.End; word++)
        {
            if (comparison.Tells(word))
            {
                return word;
            }

            if (comparison.Sentence.Words[word].Class is WordClass.Preposition or WordClass.Subordinator)
            {
                return null;
            }
        }

        return null;
    }

    private static Anchor[] Anchored(Comparison comparison, IReadOnlySet<int> words) =>
        [.. words.Where(word => comparison.Anchors.ContainsKey(word) && comparison.Sentence.Words[word].Class is WordClass.Content).Select(word => comparison.Anchors[word])];

    // "Is a warrant": a kind of thing, which is not said of another by standing in its sentence as "a warrant is needed for a notice".
    private static bool IsThing(ReadText text, int verb) => verb + 1 < text.Words.Count && text.Words[verb + 1].Lower is "a" or "an";

    // Subject, verb and predicate in one clause, in that order; or what the sentence refers back to as its subject.
    private static bool IsSaidOf(Comparison comparison, Anchor subject, int predicate, bool isThing)
    {
        var evidence = comparison.Evidence.Text;
        var clause = evidence.ClauseOf(predicate);
        if (clause.Verb is not { } verb)
        {
            return true;
        }

        var family = comparison.Wording.FamilyOf(evidence.Words[subject.Word].Lemma);
        var isBefore = Enumerable.Range(clause.Start, verb.Start - clause.Start).Any(word => comparison.Wording.FamilyOf(evidence.Words[word].Lemma) == family);
        if (isThing && clause.Kind is not ClauseKind.Relative && predicate < verb.Start && subject.Word > verb.Start)
        {
            return false;
        }

        return subject.IsNearby || isBefore || clause.Carrier is not null || clause.Kind is ClauseKind.Relative || verb.IsPassive
            || Enumerable.Range(clause.Start, verb.Start - clause.Start).Any(word => evidence.Words[word].Class is WordClass.Pronoun);
    }
}
