using Bot.Documents;

namespace Bot.Facts.Packs;

/// <summary>Finds the passage that a quote stands in.</summary>
internal static class PackPlaces
{
    /// <summary>The passage to read a quote in: the list item whose lead-in is quoted beside it, else the one it is part of, else the first it leads in.</summary>
    /// <param name="places">Of one revision, in reading order.</param>
    /// <param name="quote">Where the quote stands.</param>
    /// <param name="beside">All quotes of the same sentence from that revision.</param>
    /// <returns>-1 when it stands in none.</returns>
    public static int IndexOf(IReadOnlyList<PassagePlace> places, TextSpan quote, IReadOnlyCollection<TextSpan> beside)
    {
        return First(place => place.Leads(quote) && beside.Any(place.Span.Contains))
            ?? First(place => place.Span.Contains(quote))
            ?? First(place => place.Leads(quote))
            ?? -1;

        int? First(Func<PassagePlace, bool> fits)
        {
            for (var index = 0; index < places.Count; index++)
            {
                if (fits(places[index]))
                {
                    return index;
                }
            }

            return null;
        }
    }
}

/// <summary>Where a passage and its lead-in stand in the text of their revision.</summary>
internal readonly record struct PassagePlace(TextSpan Span, TextSpan? LeadIn)
{
    public static PassagePlace Of(PackedPassage passage) => new(
        new TextSpan(passage.Start, passage.Text.Length), passage is { LeadInStart: { } start, LeadIn: { } leadIn } ? new TextSpan(start, leadIn.Length) : null);

    public bool Leads(TextSpan quote) => LeadIn?.Contains(quote) is true;
}
