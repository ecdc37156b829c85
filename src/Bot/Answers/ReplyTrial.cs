using Bot.Answers.Verification;
using Bot.Answers.Writing;
using Bot.Documents;
using Bot.Grounding;
using Bot.Search;

namespace Bot.Answers;

/// <summary>Takes whole replies of a model through the parser and the checks, over passages that are in no store: what would a person be shown?</summary>
/// <remarks>Safe to share between threads.</remarks>
public sealed class ReplyTrial(EvidenceGate gate)
{
    private readonly CitationVerifier verifier = new(gate);

    /// <summary>Tries a reply.</summary>
    /// <param name="question">Decides the language of the answer.</param>
    /// <param name="passages">What the model was given; no key twice.</param>
    /// <param name="reply">As the model gave it, whatever its form.</param>
    public TrialOutcome Try(string question, IReadOnlyList<TrialPassage> passages, string reply)
    {
        var language = LanguageDetector.Detect(question) ?? "en";
        var parsed = DraftParser.Parse(reply, passages.ToDictionary(passage => passage.Key, Retrieved, StringComparer.Ordinal));
        var verified = verifier.Verify(parsed.Draft, language);
        Outcome outcome = verified.Shown.Count == 0
            ? Declined.NothingVerified(language, [])
            : new Answer(language, verified.Shown, verified.Removed);
        return new TrialOutcome(
            verified.Kept,
            [.. verified.Fallen.Select(fallen => new FallenRecord(fallen.Text, fallen.Reason))],
            AnswerRecord.Of(outcome, "model"));
    }

    private static RetrievedPassage Retrieved(TrialPassage passage)
    {
        var title = $"Passage {passage.Key}";
        return RetrievedPassage.OutsideStore(passage.Key, leadIn: "", passage.Text, [], [], new DocumentProperties(
            title, LanguageDetector.Detect(passage.Text) ?? "en", [], DocumentKind.Original, Authority.Unclassified, title, "", "undated", InForce.Always));
    }
}

/// <summary>A passage as a model was given it.</summary>
/// <param name="Key">By which a reply cites it.</param>
/// <param name="Text">Its words.</param>
public sealed record TrialPassage(string Key, string Text);

/// <summary>What became of a reply.</summary>
/// <param name="Kept">The model's sentences that stand, in its words.</param>
/// <param name="Removed">Those that do not, with why.</param>
/// <param name="Shown">What a person is shown: the sentences that stand, and quotes where one left a gap; an abstention when there is neither.</param>
public sealed record TrialOutcome(IReadOnlyList<string> Kept, IReadOnlyList<FallenRecord> Removed, AnswerRecord Shown);
