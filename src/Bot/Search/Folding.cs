using System.Globalization;
using System.Text;

namespace Bot.Search;

/// <summary>Small changes of spelling that make equal what people type and what sources print.</summary>
internal static class Folding
{
    /// <summary>Replaces every decimal digit of any script with the western one, curly apostrophes with straight ones and underscores with spaces; lengths stay.</summary>
    /// <remarks>The tokenizer takes time quadratic in a run of underscores, as forms have them to be filled in.</remarks>
    public static string WesternDigits(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007f') < 0 && !text.Contains('_', StringComparison.Ordinal))
        {
            return text;
        }

        return string.Create(text.Length, text, static (target, source) =>
        {
            for (var position = 0; position < source.Length; position++)
            {
                var character = source[position];
                target[position] = character switch
                {
                    '\u2019' or '\u02bc' => '\'',
                    '_' => ' ',
                    > '\u007f' when char.GetUnicodeCategory(character) is UnicodeCategory.ConnectorPunctuation => ' ',
                    > '\u007f' when char.IsDigit(character) => (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(character)),
                    _ => character,
                };
            }
        });
    }

    /// <summary>Lower case without accents.</summary>
    public static string Fold(string text)
    {
        var decomposed = text.Normalize(NormalizationForm.FormD);
        var folded = new StringBuilder(decomposed.Length);
        foreach (var character in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) is not UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
