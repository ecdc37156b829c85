using Bot.Documents;
using Bot.Grounding;

namespace Bot.Answers.Verification;

/// <summary>What the sentences of a draft owe each other: that none repeats or contradicts another, and that none refers to what was taken out.</summary>
internal static class DraftRules
{
    /// <summary>Sentences of a writer that are shown at most; a longer answer is not read.</summary>
    public const int MaxSentences = 8;

    // With this much of a sentence spoken of in the other, the one thing in which they differ is said of the same.
    private const double SameSubject = 0.9;

    /// <summary>Takes out what can't stand beside the others. The order stays.</summary>
    /// <param name="gate">By which two sentences are held against each other.</param>
    /// <param name="sentences">Each checked by itself, in the draft's order.</param>
    public static IReadOnlyList<CheckedSentence> Apply(EvidenceGate gate, IReadOnlyList<CheckedSentence> sentences)
    {
        var ruled = sentences.ToArray();
        DropRepetitions(ruled);
        DropContradictions(gate, ruled);
        DropReferences(ruled);
        DropSurplus(ruled);
        return ruled;
    }

    private static void DropRepetitions(CheckedSentence[] sentences)
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        for (var position = 0; position < sentences.Length; position++)
        {
            if (Stands(sentences[position]) && !said.Add(WordsOf(sentences[position].Drafted.Text)))
            {
                sentences[position] = Fallen(sentences[position], FallCause.Repetition, "it repeats another sentence");
            }
        }
    }

    private static void DropContradictions(EvidenceGate gate, CheckedSentence[] sentences)
    {
        for (var later = 1; later < sentences.Length; later++)
        {
            for (var earlier = 0; earlier < later && Stands(sentences[later]); earlier++)
            {
                if (Stands(sentences[earlier]) && MayContradict(sentences[earlier], sentences[later]) && Contradicts(gate, sentences[earlier].Drafted.Text, sentences[later].Drafted.Text))
                {
                    // The source's own words stay; of two sentences in the writer's words the first does.
                    var falling = sentences[later].Cited is { IsVerbatim: true } ? earlier : later;
                    sentences[falling] = Fallen(sentences[falling], FallCause.Contradiction, $"it contradicts the sentence \"{sentences[earlier + later - falling].Drafted.Text}\"");
                }
            }
        }
    }

    // Sources that disagree stand side by side; one place that is said to say two things does not.
    private static bool MayContradict(CheckedSentence one, CheckedSentence other) =>
        one.Cited is { } first && other.Cited is { } second && !(first.IsVerbatim && second.IsVerbatim)
        && first.Quotes.Any(quote => second.Quotes.Any(also => also.Passage.Passage.Id == quote.Passage.Passage.Id));

    // One thing is told otherwise of the same; where a second differs, such as the year, the two speak of different things.
    private static bool Contradicts(EvidenceGate gate, string earlier, string later) =>
        gate.Judge(later, [new QuotedEvidence(earlier, new TextSpan(0, earlier.Length))]) is { Coverage: >= SameSubject } judgement
        && judgement.Faults.Where(fault => fault.Kind is not FaultKind.Modality).ToArray() is [{ Held: not null } only]
        && only.Kind is FaultKind.Number or FaultKind.Date or FaultKind.Unit or FaultKind.Negation or FaultKind.Comparison or FaultKind.Quantifier;

    private static void DropReferences(CheckedSentence[] sentences)
    {
        for (var position = 1; position < sentences.Length; position++)
        {
            if (Stands(sentences[position]) && BackReference.Opens(sentences[position].Drafted.Text) && Before(sentences, position) is { Fall: not null })
            {
                sentences[position] = Fallen(sentences[position], FallCause.Reference, "it refers to a sentence that was taken out");
            }
        }
    }

    // What only repeats has been said.
    private static CheckedSentence? Before(CheckedSentence[] sentences, int position)
    {
        while (--position >= 0)
        {
            if (sentences[position].Fall?.Cause is not FallCause.Repetition)
            {
                return sentences[position];
            }
        }

        return null;
    }

    private static void DropSurplus(CheckedSentence[] sentences)
    {
        var standing = 0;
        for (var position = 0; position < sentences.Length; position++)
        {
            if (Stands(sentences[position]) && ++standing > MaxSentences)
            {
                sentences[position] = Fallen(sentences[position], FallCause.Length, $"{MaxSentences} sentences stand before it");
            }
        }
    }

    private static bool Stands(CheckedSentence sentence) => sentence.Fall is null;

    private static CheckedSentence Fallen(CheckedSentence sentence, FallCause cause, string reason) =>
        sentence with { Fall = new FallenSentence(sentence.Drafted.Text, cause, reason) };

    private static string WordsOf(string text) => Skeleton.Of(text).Text.Replace(',', ' ').Replace(':', ' ').Replace('.', ' ').Trim();
}
