using Bot.Answers.Writing;
using Bot.Documents;
using Bot.Grounding;

namespace Bot.Answers.Verification;

/// <summary>What the sentences of a draft owe each other: that each is a statement, none repeats or contradicts another, and none refers to what is not shown.</summary>
internal static class DraftRules
{
    /// <summary>Sentences of a writer that are shown at most; a longer answer is not read.</summary>
    public const int MaxSentences = 8;

    // With this much of a sentence spoken of in the other, the one thing in which they differ is said of the same.
    private const double SameSubject = 0.9;

    /// <summary>Takes out what can't stand beside the others. The order stays.</summary>
    /// <param name="gate">By which two sentences are held against each other.</param>
    /// <param name="draft">That they are of.</param>
    /// <param name="sentences">Each checked by itself, in the draft's order.</param>
    /// <param name="language">That was asked for, ISO 639-1.</param>
    public static IReadOnlyList<CheckedSentence> Apply(EvidenceGate gate, Draft draft, IReadOnlyList<CheckedSentence> sentences, string language)
    {
        var ruled = sentences.ToArray();
        if (!draft.IsQuotation)
        {
            DropFragments(ruled, language);
        }

        DropRepetitions(ruled);
        DropContradictions(gate, ruled);
        DropReferences(ruled, draft.IsQuotation);
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
        && ShareAPassage(one, other);

    private static bool ShareAPassage(CheckedSentence one, CheckedSentence other) =>
        one.Cited is { } first && other.Cited is { } second
        && first.Quotes.Any(quote => second.Quotes.Any(also => also.Passage.Passage.Id == quote.Passage.Passage.Id));

    // One thing is told otherwise of the same; where a second differs, such as the year, the two speak of different things.
    private static bool Contradicts(EvidenceGate gate, string earlier, string later) =>
        gate.Judge(later, [new QuotedEvidence(earlier, new TextSpan(0, earlier.Length))]) is { Coverage: >= SameSubject } judgement
        && judgement.Faults.Where(fault => fault.Kind is not FaultKind.Modality).ToArray() is [{ Held: not null } only]
        && only.Kind is FaultKind.Number or FaultKind.Date or FaultKind.Unit or FaultKind.Negation or FaultKind.Comparison or FaultKind.Quantifier;

    private static void DropReferences(CheckedSentence[] sentences, bool areQuotation)
    {
        for (var position = 0; position < sentences.Length; position++)
        {
            var text = sentences[position].Drafted.Text;
            if (Stands(sentences[position]) && BackReference.PointsBack(text) && Dangling(Before(sentences, position), sentences[position], areQuotation) is { } reason)
            {
                sentences[position] = Fallen(sentences[position], FallCause.Reference, reason);
            }
        }
    }

    // What quotes whole sentences has brought along what they hang on, where the source has it.
    private static string? Dangling(CheckedSentence? before, CheckedSentence sentence, bool isQuotation) => before switch
    {
        { Fall: not null } => "it refers to a sentence that was taken out",
        _ when isQuotation => null,
        null => "it refers to a sentence, and none stands before it",
        _ => !ShareAPassage(before, sentence) && BackReference.NeedsItsSubject(sentence.Drafted.Text) ? "it refers to a sentence that rests on another passage" : null,
    };

    private static void DropFragments(CheckedSentence[] sentences, string language)
    {
        for (var position = 0; position < sentences.Length; position++)
        {
            if (Stands(sentences[position]) && StatementCheck.Fault(sentences[position].Drafted.Text, language) is { } reason)
            {
                sentences[position] = Fallen(sentences[position], FallCause.Form, reason);
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
