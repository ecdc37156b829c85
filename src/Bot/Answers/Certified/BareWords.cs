using System.Globalization;
using System.Text;
using Bot.Documents;

namespace Bot.Answers.Certified;

/// <summary>A question as its words alone, so that the same question in other signs and capitals is known again. No word is left out and none is changed: another word can make another question.</summary>
internal static class BareWords
{
    private const char Tatweel = '\u0640'; // Draws an Arabic word out; means nothing.

    /// <summary>The words in small letters, with one space between them; empty when there are none.</summary>
    public static string Of(string question)
    {
        var words = new StringBuilder(question.Length);
        var gap = false;
        Rune[] runes = [.. DisplayText.Of(question).Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes()];
        for (var place = 0; place < runes.Length; place++)
        {
            var rune = runes[place];
            if (IsLeftOut(rune))
            {
                continue;
            }

            if (!IsOfWord(rune) && !IsOfNumber(runes, place))
            {
                gap = words.Length > 0;
                continue;
            }

            if (gap)
            {
                words.Append(' ');
                gap = false;
            }

            words.Append(rune);
        }

        return words.ToString();
    }

    private static bool IsOfWord(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.CurrencySymbol or UnicodeCategory.MathSymbol
        || rune.Value is '%' or '#';

    // 1.5, 1-5 and 1/5 are three things, and so are 5 and -5.
    private static bool IsOfNumber(Rune[] runes, int place) =>
        runes[place].Value is '.' or ',' or ':' or '/' or '-' or '\u2013'
        && place + 1 < runes.Length && Rune.IsDigit(runes[place + 1])
        && (place == 0 ? runes[place].Value is '-' or '\u2013' : Rune.IsDigit(runes[place - 1]) || (runes[place].Value is '-' or '\u2013' && !Rune.IsLetter(runes[place - 1])));

    // Apostrophes inside words are typed in several ways or not at all; Arabic is written with and without vowel signs.
    private static bool IsLeftOut(Rune rune) => rune.Value is '\'' or '\u2019' or '\u02BC' or Tatweel or (>= 0x064B and <= 0x065F) or 0x0670;
}
