namespace Bot.Documents;

/// <summary>Finds quoted words in another text.</summary>
internal static class QuotePlace
{
    /// <summary>Where the words stand, letter for letter; of several places the one nearest to where they stood. Null when they stand nowhere.</summary>
    public static TextSpan? Find(string text, string words, int near)
    {
        int? best = null;
        for (var place = text.IndexOf(words, StringComparison.Ordinal); place >= 0; place = text.IndexOf(words, place + 1, StringComparison.Ordinal))
        {
            if (best is null || Math.Abs(place - near) < Math.Abs(best.Value - near))
            {
                best = place;
            }
            else
            {
                break; // From here on each is farther.
            }
        }

        return best is { } found ? new TextSpan(found, words.Length) : null;
    }
}
