using Bot.Documents;
using Bot.Grounding;
using Bot.Search;

namespace Bot.Answers.Verification;

/// <summary>Judges a sentence that was shown once more, from its quotes and their passages alone. Safe to share between threads.</summary>
public sealed class SentenceTrial(EvidenceGate gate)
{
    /// <summary>Judges a sentence.</summary>
    /// <param name="sentence">As it was shown.</param>
    /// <param name="language">That was asked for, ISO 639-1.</param>
    /// <param name="quotes">What is cited for it, in that order; not empty.</param>
    public TriedSentence Try(string sentence, string language, IReadOnlyList<TriedQuote> quotes)
    {
        var cited = new CitedSentence(sentence, [.. quotes.Select(quote => new FoundQuote(quote.Passage, quote.Span, PlantedText.FindAround(quote.Passage)))]);
        return cited.IsVerbatim
            ? new TriedSentence(IsWordForWord: true, Fault: null)
            : new TriedSentence(IsWordForWord: false, GroundingCheck.Fault(gate, cited, language));
    }
}

/// <summary>A quote to judge by.</summary>
/// <param name="Passage">Where it stands.</param>
/// <param name="Span">In the text of the passage's revision, inside the passage or its lead-in.</param>
public sealed record TriedQuote(RetrievedPassage Passage, TextSpan Span);

/// <summary>What was found.</summary>
/// <param name="IsWordForWord">It is whole sentences of its sources.</param>
/// <param name="Fault">What its quotes do not bear out; null when they bear out all of it.</param>
public sealed record TriedSentence(bool IsWordForWord, string? Fault);
