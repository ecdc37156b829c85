using Bot.Answers.Writing;
using Bot.Documents;
using Bot.Grounding;
using Bot.Search;

namespace Bot.Answers.Verification;

/// <summary>Decides what of a draft may be shown: sentences whose every quote stands in its revision and that say no more than their quotes.</summary>
/// <remarks>Deterministic, needs no model, safe to share between threads.</remarks>
internal sealed class CitationVerifier
{
    // Quotes in place of sentences that fell; more of them would be an answer nobody wrote.
    private const int MaxFallback = 4;

    private readonly EvidenceGate gate;
    private readonly SentenceCheck check;
    private readonly QuoteFallback fallback;

    /// <summary>Makes a verifier that holds sentences against their evidence with a gate.</summary>
    public CitationVerifier(EvidenceGate gate)
    {
        this.gate = gate;
        check = new SentenceCheck(gate);
        fallback = new QuoteFallback(check);
    }

    /// <summary>Checks a draft.</summary>
    /// <param name="draft">What a writer claims.</param>
    /// <param name="language">That was asked for, ISO 639-1.</param>
    public VerifiedDraft Verify(Draft draft, string language)
    {
        // 1. Each sentence by itself, then beside the others.
        var sentences = DraftRules.Apply(gate, draft, InOrder(draft, language), language);

        // 2. Quotes in place of what left a gap.
        var standing = sentences.Where(sentence => sentence.Fall is null).ToArray();
        var room = Math.Min(MaxFallback, DraftRules.MaxSentences - standing.Length);
        var shown = new List<CheckedSentence>();
        for (var position = 0; position < sentences.Count; position++)
        {
            if (sentences[position].Fall is not { } fall)
            {
                shown.Add(sentences[position]);
            }
            else if (position == 0 || standing.Length == 0 || fall.Cause is FallCause.Language)
            {
                CheckedSentence[] quotes = [.. fallback.Of(sentences[position], language).Where(quote => !IsSaid(quote, [.. standing, .. shown]))];
                if (quotes.Length <= room)
                {
                    room -= quotes.Length;
                    shown.AddRange(quotes);
                }
            }
        }

        return new VerifiedDraft(
            [.. shown.Select(sentence => ToAnswer(sentence, language))],
            [.. standing.Select(sentence => sentence.Drafted.Text)],
            [.. sentences.Select(sentence => sentence.Fall).OfType<FallenSentence>()]);
    }

    /// <summary>The draft's sentences with those that its writer's reply had in between and that are not of the form.</summary>
    private List<CheckedSentence> InOrder(Draft draft, string language)
    {
        var sentences = new List<CheckedSentence>(draft.Sentences.Count + draft.Rejected.Count);
        for (var position = 0; position <= draft.Sentences.Count; position++)
        {
            sentences.AddRange(draft.Rejected.Where(rejected => rejected.Before == position).Select(rejected =>
                new CheckedSentence(new DraftSentence(rejected.Text, []), null, new FallenSentence(rejected.Text, FallCause.Form, rejected.Reason))));
            if (position < draft.Sentences.Count)
            {
                sentences.Add(check.Check(draft.Sentences[position], language));
            }
        }

        return sentences;
    }

    // A quote whose words another sentence rests on tells nothing more.
    private static bool IsSaid(CheckedSentence quote, IEnumerable<CheckedSentence> others) => quote.Cited is { } cited && others.Any(other =>
        other.Cited is { } also && cited.Quotes.All(words => also.Quotes.Any(shown => shown.Passage.Revision.Id == words.Passage.Revision.Id && words.Span.Contains(shown.Span))));

    private static AnswerSentence ToAnswer(CheckedSentence sentence, string language)
    {
        var cited = sentence.Cited ?? throw new System.Diagnostics.UnreachableException();
        var source = cited.Quotes[0].Passage.Revision.Properties.Language;
        var text = cited.IsVerbatim ? string.Join(' ', cited.Quotes.Select(quote => quote.Text)) : cited.Text;
        return new AnswerSentence(text, [.. Shown(cited).SelectMany(place => Citation.Of(place.Passage, place.Span))])
        {
            QuotedIn = cited.IsVerbatim && source != language ? source : null,
        };
    }

    // The writer's few words of a source may say the opposite of it; what is cited is what the sentence was held against.
    private static IEnumerable<(RetrievedPassage Passage, TextSpan Span)> Shown(CitedSentence cited)
    {
        if (cited.IsVerbatim)
        {
            return cited.Quotes.Select(quote => (quote.Passage, quote.Span));
        }

        var proofs = cited.Quotes
            .SelectMany(quote => WholeSentences.Proof(quote).Select(span => (quote.Passage, Span: span)))
            .DistinctBy(proof => (proof.Passage.Revision.Id, proof.Span))
            .ToArray();
        return proofs.Where(proof => !proofs.Any(other => other.Span != proof.Span && other.Passage.Revision.Id == proof.Passage.Revision.Id && other.Span.Contains(proof.Span)));
    }
}

/// <summary>A draft after the check.</summary>
/// <param name="Shown">What may be shown, in order: the sentences that stand, and quotes where one left a gap.</param>
/// <param name="Kept">The writer's sentences that stand, in its words.</param>
/// <param name="Fallen">The others, with what took them out.</param>
internal sealed record VerifiedDraft(IReadOnlyList<AnswerSentence> Shown, IReadOnlyList<string> Kept, IReadOnlyList<FallenSentence> Fallen)
{
    /// <summary>Whether the draft answers: something of it stands, or quotes stand for what could not be held against them across languages. Quotes alone otherwise tell no more than those of the next writer.</summary>
    public bool Answers => Kept.Count > 0 || (Shown.Count > 0 && Fallen.Any(fallen => fallen.Cause is FallCause.Language));

    /// <summary>How many sentences were taken out because something was wrong with them.</summary>
    public int Removed => Fallen.Count(fallen => fallen.IsUnproven);
}
