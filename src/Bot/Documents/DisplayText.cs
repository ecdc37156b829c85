using System.Globalization;
using System.Text;

namespace Bot.Documents;

/// <summary>Makes a text that a stranger typed safe to look at. Encoding or escaping for where it is shown comes after.</summary>
public static class DisplayText
{
    /// <summary>Drops control characters, except line breaks and tabs, what stands for no character, and the marks that turn the direction of what follows.</summary>
    public static string Of(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsHidden(rune))
            {
                shown.Append(rune.ToString());
            }
        }

        return shown.ToString();
    }

    /// <summary>At most a number of characters on one line, cut at a space where there is one.</summary>
    public static string Shortened(string text, int maxCharacters)
    {
        var line = string.Join(' ', Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= maxCharacters)
        {
            return line;
        }

        var cut = line.LastIndexOf(' ', maxCharacters - 1, maxCharacters / 2);
        cut = cut > 0 ? cut : maxCharacters - 1;
        return (char.IsHighSurrogate(line[cut - 1]) ? line[..(cut - 1)] : line[..cut]) + "…";
    }

    // https://www.unicode.org/reports/tr9/: embeddings and overrides U+202A to U+202E, isolates U+2066 to U+2069.
    // The last two of each plane stand for no character, and texts with them can't be normalised.
    private static bool IsHidden(Rune rune) => (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control && rune.Value is not ('\n' or '\t'));
}
