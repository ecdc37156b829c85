namespace Bot.Answers.Writing;

/// <summary>Makes sentences of a candidate, each of the source's own words and nothing else.</summary>
internal static class CandidateSentences
{
    /// <summary>The beginning of a list item is shown behind its lead-in, as one sentence with two quotes; every other sentence is its own quote.</summary>
    public static IEnumerable<DraftSentence> Of(Candidate candidate) =>
    [
        .. candidate.Before.Select(quote => new DraftSentence(quote.Quote, [quote])),
        .. OwnSentences(candidate),
        .. candidate.After is { } after ? [new DraftSentence(after.Quote, [after])] : Array.Empty<DraftSentence>(),
    ];

    private static IEnumerable<DraftSentence> OwnSentences(Candidate candidate)
    {
        var text = candidate.Passage.Revision.Text;
        var leadIn = candidate.Sentences[0].Start == candidate.Passage.Passage.Span.Start ? candidate.Passage.LeadIn : "";
        for (var position = 0; position < candidate.Sentences.Count; position++)
        {
            var quote = candidate.Sentences[position].In(text);
            yield return position == 0 && leadIn.Length > 0
                ? new DraftSentence(leadIn + " " + quote, [new DraftQuote(candidate.Passage, leadIn), new DraftQuote(candidate.Passage, quote)])
                : new DraftSentence(quote, [new DraftQuote(candidate.Passage, quote)]);
        }
    }
}
