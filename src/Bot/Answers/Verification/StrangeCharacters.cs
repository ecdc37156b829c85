using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Answers.Verification;

/// <summary>Finds characters that hide, turn round or disguise what is read; letters and signs of others stand where the quotes have them.</summary>
internal static partial class StrangeCharacters
{
    // More marks on one letter than any of our languages sets draw over the lines around it.
    private const int MaxMarks = 3;

    // Fillers that are letters by category and blank on the screen.
    private const string Blanks = "\u115F\u1160\u3164\uFFA0\u2800\u034F\u17B4\u17B5\u180B\u180C\u180D\u180E";

    // Signs that a writer may need where a source spells the word out.
    private const string Harmless = "°©®™№";

    /// <summary>What is wrong with a text; null when nothing is.</summary>
    /// <param name="text">As it would be shown.</param>
    /// <param name="quoted">The words of its quotes.</param>
    public static string? Fault(string text, string quoted)
    {
        var marks = 0;
        for (var position = 0; position < text.Length; position++)
        {
            if (!Rune.TryGetRuneAt(text, position, out var rune))
            {
                return "it has half a character";
            }

            var written = rune.ToString();
            position += written.Length - 1;
            marks = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark ? marks + 1 : 0;
            if (marks > MaxMarks)
            {
                return "it piles marks on a letter";
            }

            if (FaultOf(rune) is { } fault && (IsHiding(rune) || !quoted.Contains(written, StringComparison.Ordinal)))
            {
                return fault;
            }
        }

        return Mixed().IsMatch(text) ? "it has a word of letters of two alphabets" : null;
    }

    // No source makes it fit to be shown in other words.
    private static bool IsHiding(Rune rune) => FaultOf(rune) is Invisible or Control;

    // A word that is half in letters that only look like ours is not the word that is read.
    [GeneratedRegex(@"[A-Za-z\u00C0-\u024F][\p{M}'’\-]*[\p{IsCyrillic}\p{IsGreek}\p{IsArmenian}\p{IsArabic}\p{IsHebrew}\p{IsCherokee}]|[\p{IsCyrillic}\p{IsGreek}\p{IsArmenian}\p{IsHebrew}\p{IsCherokee}][\p{M}'’\-]*[A-Za-z\u00C0-\u024F]", RegexOptions.CultureInvariant)]
    private static partial Regex Mixed();

    private static string? FaultOf(Rune rune)
    {
        if (rune.Value == 0xFFFD || (rune.IsBmp && Blanks.Contains((char)rune.Value)) || rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF))
        {
            return Invisible;
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => Control,
            UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => Invisible,
            UnicodeCategory.OtherSymbol when !Harmless.Contains(rune.ToString(), StringComparison.Ordinal) => "it has a picture or sign that its quotes do not have",
            _ when Rune.IsLetter(rune) || Rune.IsNumber(rune) => IsOurs(rune) ? null : "it has letters of an alphabet that its quotes do not have",
            _ => null,
        };
    }

    private const string Control = "it has a control character or a line break";

    private const string Invisible = "it has a character that can't be seen or turns the text round";

    // What English, French, Spanish and Arabic are written with.
    private static bool IsOurs(Rune rune) => rune.Value is <= 0xFF or 0x152 or 0x153 or (>= 0x0620 and <= 0x06FF);
}
