using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;
using Bot.Grounding.Wording;

namespace Bot.Grounding.Checks;

/// <summary>Tells where the one who acts may be named although the evidence does not: what is forbidden to all is forbidden to each.</summary>
internal static class UnnamedActor
{
    /// <summary>Whether a word of the sentence names such a one.</summary>
    public static bool Names(Comparison comparison, int word)
    {
        var clause = comparison.Sentence.ClauseOf(word);
        return clause is { Verb: { IsPassive: false } verb, Kind: not ClauseKind.Relative } && word < verb.Start && IsSubject(comparison.Sentence, clause, verb)
            && comparison.Anchors.TryGetValue(verb.Main, out var anchor) && anchor is { Relation: >= Relation.Entails, IsNearby: false }
            && IsForbidden(comparison, clause, anchor.Word);
    }

    // Nothing else stands before the verb than who acts.
    private static bool IsSubject(ReadText text, Clause clause, VerbGroup verb) =>
        Enumerable.Range(clause.Start, verb.Start - clause.Start).All(word => text.Words[word].Class is WordClass.Content or WordClass.Determiner);

    // "A notice may not be published for" forbids it to whoever publishes; "by bureaus" would not.
    private static bool IsForbidden(Comparison comparison, Clause clause, int act)
    {
        var evidence = comparison.Evidence.Text;
        var held = evidence.ClauseOf(act);
        var isForbidden = held.Verb is { IsPassive: true } verb && verb.Main == act ? Force.Of(evidence, held) is Strictness.Forbidden : act == held.Start && NegationCheck.PredicateOf(evidence, held) is { } predicate && NegationCheck.IsNegated(evidence, predicate);
        return isForbidden && Force.Of(comparison.Sentence, clause) is Strictness.Forbidden && !AgentsOf(comparison, act).Any();
    }

    private static IEnumerable<int> AgentsOf(Comparison comparison, int act) =>
        comparison.Evidence.Frames.Where(frame => frame.Predicate == act).SelectMany(frame => frame.In(Slot.Agent));
}
