using System.Text;

namespace Bot.Chat;

/// <summary>Takes out of a text what would not be seen, or would turn around what stands beside it.</summary>
internal static class CleanText
{
    /// <summary>Line ends become line feeds; control characters, marks and overrides of direction, and halves of characters go. Joiners stay: letters and emoji need them.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                clean.Append(' ');
            }
            else if (rune.Value == '\n' || !(Rune.IsControl(rune) || IsDirection(rune.Value) || rune == Rune.ReplacementChar))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    /// <summary>The same on one line.</summary>
    public static string OneLine(string text) => Of(text).Replace('\n', ' ').Trim();

    // https://www.unicode.org/reports/tr9/: explicit directional formatting characters.
    private static bool IsDirection(int value) => value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
