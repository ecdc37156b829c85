using System.Globalization;
using System.Text;
using Bot.Documents;

namespace Bot.Facts.Reviews;

/// <summary>Folds text for the list of facts: small letters without accents, digits, and single spaces between them.</summary>
internal static class FactWords
{
    // A question of 4,000 characters and a long answer fit; a row stays small enough for thousands to be looked through.
    private const int MaxCharacters = 8000;

    // Each word looks through every row that the others left.
    private const int MaxSought = 8;

    /// <summary>All words of some texts, with a space before and after each.</summary>
    public static string Of(IEnumerable<string> texts)
    {
        var folded = new StringBuilder(" ");
        foreach (var text in texts)
        {
            Append(folded, text);
            if (folded.Length >= MaxCharacters)
            {
                break;
            }
        }

        return folded.Length <= MaxCharacters ? folded.ToString() : folded.ToString(0, MaxCharacters);
    }

    /// <summary>The words that somebody looks for, each as the beginning of a word; at most eight.</summary>
    public static IReadOnlyList<string> Sought(string typed) =>
        [.. Of([typed.Length <= 400 ? typed : typed[..400]]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MaxSought)];

    private static void Append(StringBuilder folded, string text)
    {
        foreach (var rune in DisplayText.Of(text).Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        if (folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }
}
