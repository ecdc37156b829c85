using Bot.Answers.Writing;

namespace Bot.Answers.Verification;

/// <summary>The whole sentences of the sources that a fallen sentence rested on, to be shown in its place.</summary>
internal sealed class QuoteFallback(SentenceCheck check)
{
    /// <summary>Finds them.</summary>
    /// <param name="fallen">A sentence that was taken out.</param>
    /// <param name="language">That was asked for.</param>
    /// <returns>Each standing by the same checks; empty when its quotes are not sound, or are planted.</returns>
    public IReadOnlyList<CheckedSentence> Of(CheckedSentence fallen, string language)
    {
        if (fallen is not { Cited: { } cited, Fall.Cause: not (FallCause.Instruction or FallCause.Repetition or FallCause.Length or FallCause.Contradiction) })
        {
            return [];
        }

        var sentences = cited.Quotes
            .Select(CandidateOf).OfType<Candidate>()
            .DistinctBy(candidate => (candidate.Passage.Passage.Id, candidate.Span))
            .SelectMany(CandidateSentences.Of)
            .Select(sentence => check.Check(sentence, language))
            .ToArray();

        // A statement is shown whole or not at all, and nothing that hangs on what is not shown.
        return sentences.Length > 0 && !BackReference.Opens(sentences[0].Drafted.Text) && sentences.All(sentence => sentence is { Fall: null, Cited.IsVerbatim: true }) ? sentences : [];
    }

    private static Candidate? CandidateOf(FoundQuote quote)
    {
        var candidates = CandidateFinder.Find(quote.Passage, [], after: null).ToArray();
        return candidates.FirstOrDefault(candidate => candidate.Span.Contains(quote.Span))
            ?? candidates.FirstOrDefault(candidate => candidate.Span.Start < quote.Span.End && quote.Span.Start < candidate.Span.End)
            ?? (quote.Passage.Passage.LeadIn?.Contains(quote.Span) is true ? candidates.FirstOrDefault() : null);
    }
}
