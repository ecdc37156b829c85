using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;
using Bot.Grounding.Wording;
using Bot.Search;

namespace Bot.Grounding.Checks;

/// <summary>Who does it, and to whom, has to be as in the evidence.</summary>
internal static class RoleCheck
{
    private const double TurnedWeight = 1;
    private const double ReplacedWeight = 1;
    private const double OtherWeight = 0.5;

    // "Gives the bureau the file" and "gives the file to the bureau" are one.
    private static readonly HashSet<string> Transferring = [.. new[] { "tell", "inform", "notify", "give", "send", "provide", "supply", "grant", "hand", "offer", "pay", "show" }.Select(Lemmas.Of)];

    private static readonly Slot[] Slots = [Slot.Agent, Slot.Patient, Slot.To, Slot.From, Slot.Of];

    public static IEnumerable<Finding> Find(Comparison comparison)
    {
        var held = comparison.Evidence.Frames;
        foreach (var frame in FrameReader.Read(comparison.Sentence, comparison.Wording.IsNominal))
        {
            if (!comparison.Anchors.TryGetValue(frame.Predicate, out var anchor) || comparison.Sentence.Words[frame.Predicate].Class is not WordClass.Content || frame.Fillers.Count == 0
                || (anchor.Relation is not Relation.Identical && WordsCheck.IsLight(comparison.Sentence.Words[frame.Predicate])))
            {
                continue;
            }

            var candidates = held.Where(other => IsSamePredicate(comparison, other.Predicate, anchor)).ToArray();
            if (candidates.Length == 0)
            {
                continue;
            }

            var best = candidates.SelectMany(other => Mappings(anchor.Relation).Select(mapping => Judge(comparison, frame, other, mapping))).MaxBy(judged => judged.Fitting - (2 * (judged.Worst?.Weight ?? 0)));
            if (best.Worst is { } finding)
            {
                yield return finding;
            }
        }
    }

    // The same predicate may stand at several places of a sentence; one that agrees is enough.
    private static bool IsSamePredicate(Comparison comparison, int word, Anchor anchor)
    {
        var evidence = comparison.Evidence.Text;
        return word == anchor.Word
            || (anchor.Relation is not Relation.Converse && evidence.SentenceOf(word) == evidence.SentenceOf(anchor.Word)
                && comparison.Evidence.FamilyOf(word) == comparison.Evidence.FamilyOf(anchor.Word));
    }

    private static (int Fitting, Finding? Worst) Judge(Comparison comparison, Frame said, Frame held, Func<Slot, Slot> mapping)
    {
        var isTransfer = Transferring.Contains(comparison.Sentence.Words[said.Predicate].Lemma) || Transferring.Contains(comparison.Evidence.Text.Words[held.Predicate].Lemma);
        Finding? worst = null;
        var fitting = 0;
        foreach (var slot in Slots)
        {
            var counterpart = mapping(slot);
            var holds = held.In(counterpart);
            foreach (var word in said.In(slot).Where(word => comparison.Anchors.ContainsKey(word) && comparison.Sentence.Words[word].Class is WordClass.Content))
            {
                if (Fits(comparison, word, holds) || (slot is Slot.Of && (Fits(comparison, word, held.In(Slot.Agent)) || Fits(comparison, word, held.In(Slot.Patient)))) || (slot is Slot.Agent or Slot.Patient && Fits(comparison, word, held.In(Slot.Of)))
                    || (isTransfer && slot is Slot.Patient && Fits(comparison, word, held.In(Slot.To))) || (isTransfer && slot is Slot.To && Fits(comparison, word, held.In(Slot.Patient))))
                {
                    fitting++;
                    continue;
                }

                var elsewhere = Slots.Where(other => other != counterpart).Any(other => held.In(other).Any(head => IsSame(comparison, word, head) && head != comparison.Anchors[word].Word + 1));
                var isTaken = holds.Count > 0 || (slot is Slot.Agent && held.In(Slot.Of).Count > 0);
                var isReplaced = isTaken && !holds.Any(comparison.IsUsed);
                var isBeside = slot is Slot.Agent && said.In(slot).Any(other => other != word && comparison.Anchors.ContainsKey(other) && Fits(comparison, other, holds));
                var weight = isBeside ? 0 : elsewhere ? TurnedWeight : !isTaken || slot is Slot.Of ? 0 : slot is Slot.Agent || isReplaced ? ReplacedWeight : OtherWeight;
                if (weight > (worst?.Weight ?? 0))
                {
                    worst = new Finding(elsewhere ? FaultKind.Role : FaultKind.Entity, Words(comparison.Sentence, word), holds.Count > 0 ? Words(comparison.Evidence.Text, holds.Min()) : null, weight);
                }
            }
        }

        return (fitting, worst);
    }

    private static Func<Slot, Slot>[] Mappings(Relation relation) => relation is Relation.Converse ? [Sent, Received, Exchanged] : [slot => slot];

    // "She receives it from him": he sends it to her.
    private static Slot Sent(Slot slot) => slot switch
    {
        Slot.Agent => Slot.From,
        Slot.From => Slot.Agent,
        Slot.To => Slot.Agent,
        _ => slot,
    };

    // "He sends it to her": she receives it from him.
    private static Slot Received(Slot slot) => slot switch
    {
        Slot.Agent => Slot.To,
        Slot.From => Slot.Agent,
        _ => slot,
    };

    // "It reaches her", "it contains this": she receives it, this is part of it.
    private static Slot Exchanged(Slot slot) => slot switch
    {
        Slot.Agent => Slot.Patient,
        Slot.Patient => Slot.Agent,
        _ => slot,
    };

    private static bool Fits(Comparison comparison, int word, IReadOnlySet<int> heads) => heads.Any(head => IsSame(comparison, word, head) || IsReference(comparison, word, head));

    private static bool IsSame(Comparison comparison, int word, int head)
    {
        var evidence = comparison.Evidence.Text;
        var anchored = comparison.Anchors[word].Word;
        return head == anchored || (head == anchored + 1 && evidence.Words[anchored].Class is WordClass.Content && !evidence.Words[anchored].IsPossessive)
            || (comparison.Anchors[word].Relation >= Relation.Entails && comparison.Evidence.FamilyOf(head) == comparison.Evidence.FamilyOf(anchored) && HasSameName(comparison, word, head));
    }

    // "The General Assembly" and "the General Secretariat" have a word in common, but other heads; two chambers have one head and other names.
    private static bool HasSameName(Comparison comparison, int word, int head)
    {
        var said = word > 0 && comparison.Sentence.Words[word - 1].Class is WordClass.Content ? comparison.Sentence.Words[word - 1].Lemma : null;
        var held = head > 0 && comparison.Evidence.Text.Words[head - 1].Class is WordClass.Content ? comparison.Evidence.Text.Words[head - 1].Lemma : null;
        return said is null || held is null || said == held || !comparison.Evidence.Text.Words[head - 1].IsCapitalized;
    }

    // "It" stands for what the sentence before speaks of.
    private static bool IsReference(Comparison comparison, int word, int head) =>
        comparison.Evidence.Text.Words[head].Class is WordClass.Pronoun
        && (comparison.Anchors[word].IsNearby || comparison.Anchors[word].Word < head);

    private static string Words(ReadText text, int head)
    {
        var start = head;
        while (start > 0 && text.Words[start - 1].Class is WordClass.Content && !text.Verbs.Contains(start - 1))
        {
            start--;
        }

        return text.Written(start, head + 1);
    }
}
