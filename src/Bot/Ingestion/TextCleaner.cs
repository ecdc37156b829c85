using System.Globalization;
using System.Text;

namespace Bot.Ingestion;

/// <summary>Makes text of any file comparable: NFC, single spaces, nothing invisible.</summary>
internal static class TextCleaner
{
    /// <summary>Cleans one block: line breaks and runs of white space become one space, control and invisible characters go.</summary>
    public static string Clean(string raw)
    {
        var cleaned = new StringBuilder(raw.Length);
        for (var index = 0; index < raw.Length; index++)
        {
            var character = raw[index];
            if (char.IsHighSurrogate(character) && index + 1 < raw.Length && char.IsLowSurrogate(raw[index + 1]))
            {
                cleaned.Append(character).Append(raw[++index]);
            }
            else if (char.IsSurrogate(character))
            {
                cleaned.Append('\uFFFD');
            }
            else if (char.IsWhiteSpace(character))
            {
                if (cleaned.Length > 0 && cleaned[^1] != ' ')
                {
                    cleaned.Append(' ');
                }
            }
            else if (!IsInvisible(character))
            {
                cleaned.Append(character);
            }
        }

        while (cleaned.Length > 0 && cleaned[^1] == ' ')
        {
            cleaned.Length--;
        }

        return cleaned.ToString().Normalize(NormalizationForm.FormC);
    }

    // Control characters, soft hyphens, zero-width spaces, marks that turn the reading direction, and code points that are no characters.
    // The zero-width joiners stay: scripts need them.
    private static bool IsInvisible(char character) => char.IsControl(character) || character is >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF'
        || (character is not ('\u200C' or '\u200D') && char.GetUnicodeCategory(character) is UnicodeCategory.Format);
}
