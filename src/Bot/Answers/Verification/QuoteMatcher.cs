using Bot.Answers.Writing;
using Bot.Documents;

namespace Bot.Answers.Verification;

/// <summary>Finds a quote in the revision it is said to stand in, inside the cited passage or the lead-in it depends on.</summary>
internal static class QuoteMatcher
{
    // Words that stand in a passage more often than this are no quote of one place.
    private const int MaxPlaces = 4;

    /// <summary>Where the quote stands as a run of whole words, in the passage first and in its order; empty when it does not.</summary>
    public static IReadOnlyList<TextSpan> Find(DraftQuote quote)
    {
        var sought = QuoteText.Of(quote.Quote).Text;
        if (sought.Length == 0)
        {
            return [];
        }

        var passage = quote.Passage.Passage;
        return [.. FindIn(quote, sought, passage.Span).Concat(passage.LeadIn is { } leadIn ? FindIn(quote, sought, leadIn) : []).Take(MaxPlaces)];
    }

    private static IEnumerable<TextSpan> FindIn(DraftQuote quote, string sought, TextSpan place)
    {
        var text = quote.Passage.Revision.Text;
        if (place.Start < 0 || place.Length < 0 || place.End > text.Length)
        {
            yield break;
        }

        var comparable = QuoteText.Of(place.In(text));
        for (var at = 0; at + sought.Length <= comparable.Text.Length; at++)
        {
            at = comparable.Text.IndexOf(sought, at, StringComparison.Ordinal);
            if (at < 0)
            {
                yield break;
            }

            if (!IsInsideWord(comparable.Text, at) && !IsInsideWord(comparable.Text, at + sought.Length))
            {
                var origin = comparable.Origin(at, sought.Length);
                yield return new TextSpan(place.Start + origin.Start, origin.Length);
            }
        }
    }

    private static bool IsInsideWord(string text, int position) =>
        position > 0 && position < text.Length && char.IsLetterOrDigit(text[position - 1]) && char.IsLetterOrDigit(text[position]);
}
