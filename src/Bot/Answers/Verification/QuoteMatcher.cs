using Bot.Answers.Writing;
using Bot.Documents;

namespace Bot.Answers.Verification;

/// <summary>Finds a quote in the revision it is said to stand in, inside the cited passage or the lead-in it depends on.</summary>
internal static class QuoteMatcher
{
    /// <summary>Where the quote stands, letter for letter; null when it does not.</summary>
    public static TextSpan? Find(DraftQuote quote)
    {
        if (string.IsNullOrWhiteSpace(quote.Quote))
        {
            return null;
        }

        var passage = quote.Passage.Passage;
        return FindIn(quote, passage.Span) ?? (passage.LeadIn is { } leadIn ? FindIn(quote, leadIn) : null);
    }

    private static TextSpan? FindIn(DraftQuote quote, TextSpan place)
    {
        var text = quote.Passage.Revision.Text;
        if (place.Start < 0 || place.End > text.Length)
        {
            return null;
        }

        var at = text.IndexOf(quote.Quote, place.Start, place.Length, StringComparison.Ordinal);
        return at < 0 ? null : new TextSpan(at, quote.Quote.Length);
    }
}
