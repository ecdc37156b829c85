using Bot.Documents;

namespace Bot.Facts.Packs;

/// <summary>Finds the passages that the quotes of a sentence stand in.</summary>
/// <param name="places">Of one revision, in reading order.</param>
/// <param name="quotes">All quotes of the sentence from that revision.</param>
internal sealed class PackPlaces(IReadOnlyList<PassagePlace> places, IReadOnlyCollection<TextSpan> quotes)
{
    // Once for all quotes: a file can be made to have many of both.
    private readonly Lazy<bool[]> isQuoted = new(() => [.. places.Select(place => quotes.Any(place.Span.Contains))]);

    /// <summary>The passage to read a quote in: the list item whose lead-in is quoted beside it, else the one it is part of, else the first it leads in.</summary>
    /// <returns>-1 when it stands in none.</returns>
    public int IndexOf(TextSpan quote)
    {
        return First(index => places[index].Leads(quote) && isQuoted.Value[index])
            ?? First(index => places[index].Span.Contains(quote))
            ?? First(index => places[index].Leads(quote))
            ?? -1;

        int? First(Func<int, bool> fits)
        {
            for (var index = 0; index < places.Count; index++)
            {
                if (fits(index))
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
