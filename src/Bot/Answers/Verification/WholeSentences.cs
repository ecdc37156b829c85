using Bot.Documents;

namespace Bot.Answers.Verification;

/// <summary>Tells whether quotes are whole: a part of a sentence can say the opposite of it, and two parts joined can say anything.</summary>
internal static class WholeSentences
{
    /// <summary>Whether each quote is whole sentences or a whole lead-in, and all may stand as one sentence: one alone, or a lead-in with the beginning of the list item that depends on it.</summary>
    public static bool AreWholeAndTogether(IReadOnlyList<FoundQuote> quotes) => quotes.All(Is) && BelongTogether(quotes);

    /// <summary>Whether a quote begins where a sentence of its passage begins and ends where one ends, or is the whole lead-in.</summary>
    public static bool Is(FoundQuote quote)
    {
        if (quote.Span == quote.Passage.Passage.LeadIn)
        {
            return true;
        }

        var sentences = Sentences(quote).ToArray();
        return sentences.Any(sentence => sentence.Start == quote.Span.Start) && sentences.Any(sentence => sentence.End == quote.Span.End);
    }

    /// <summary>The sentences of a quote's passage that it touches, or the lead-in when it stands there; a span of the revision's text.</summary>
    public static TextSpan Widen(FoundQuote quote)
    {
        if (quote.Passage.Passage.LeadIn is { } leadIn && leadIn.Contains(quote.Span))
        {
            return leadIn;
        }

        var touched = Sentences(quote).Where(sentence => sentence.Start < quote.Span.End && quote.Span.Start < sentence.End).ToArray();
        return touched.Length == 0 ? quote.Span : new TextSpan(touched[0].Start, touched[^1].End - touched[0].Start);
    }

    /// <summary>The whole sentences that a quote proves by, as spans of the revision's text: those it touches, and the lead-in that goes on in the first of them.</summary>
    /// <returns>Never empty; a lead-in comes first, and the last is in the passage itself.</returns>
    public static IReadOnlyList<TextSpan> Proof(FoundQuote quote)
    {
        var first = Sentences(quote).FirstOrDefault(quote.Passage.Passage.Span);
        if (quote.Passage.Passage.LeadIn is not { Length: > 0 } leadIn)
        {
            return [Widen(quote)];
        }

        // A lead-in and the beginning of its list item are one sentence.
        var own = leadIn.Contains(quote.Span) ? first : Widen(quote);
        return own.Start <= first.Start ? [leadIn, own] : [own];
    }

    /// <summary>The sentences of a quote's passage, as spans of the revision's text.</summary>
    public static IEnumerable<TextSpan> Sentences(FoundQuote quote) =>
        SentenceSplitter.Split(quote.Passage.Text, quote.Passage.Revision.Properties.Language)
            .Select(sentence => new TextSpan(quote.Passage.Passage.Span.Start + sentence.Start, sentence.Length));

    private static bool BelongTogether(IReadOnlyList<FoundQuote> quotes) => quotes.Count == 1
        || (quotes.Count == 2
            && quotes[0].Passage.Passage.Id == quotes[1].Passage.Passage.Id
            && quotes[0].Span == quotes[0].Passage.Passage.LeadIn
            && quotes[1].Span.Start == quotes[1].Passage.Passage.Span.Start);
}
