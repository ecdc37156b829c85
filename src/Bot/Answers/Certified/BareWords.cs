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
        foreach (var rune in DisplayText.Of(question).Normalize(NormalizationForm.FormKC).ToLowerInvariant().EnumerateRunes())
        {
            if (IsLeftOut(rune))
            {
                continue;
            }

            if (!IsOfWord(rune))
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
        || rune.Value is '%';

    // Apostrophes inside words are typed in several ways or not at all; Arabic is written with and without vowel signs.
    private static bool IsLeftOut(Rune rune) => rune.Value is '\'' or '\u2019' or '\u02BC' or Tatweel or (>= 0x064B and <= 0x065F) or 0x0670;
}
