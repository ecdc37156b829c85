using System.Globalization;
using System.Text;
using Bot.Documents;

namespace Bot.Facts.Reviews;

/// <summary>Folds text for the list of facts: each word once, in small letters without accents.</summary>
internal static class FactWords
{
    // A question of 4,000 characters and a long answer fit; a row stays small enough for thousands to be looked through.
    private const int MaxCharacters = 8000;

    // Each word looks through every row that the others left.
    private const int MaxSought = 8;

    /// <summary>All words of some texts, each once, with a space before and after it.</summary>
    public static string Of(IEnumerable<string> texts)
    {
        var folded = new StringBuilder(" ");
        foreach (var text in texts.TakeWhile(_ => folded.Length < MaxCharacters))
        {
            Append(folded, text);
        }

        var words = $" {string.Join(' ', Words(folded.ToString()))} ";
        return words.Length <= MaxCharacters ? words : words[..MaxCharacters];
    }

    /// <summary>The words that somebody looks for, each as the beginning of a word; at most eight.</summary>
    public static IReadOnlyList<string> Sought(string typed) =>
        [.. Words(Of([typed.Length <= 400 ? typed : typed[..400]])).Take(MaxSought)];

    private static IEnumerable<string> Words(string folded) => folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal);

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
