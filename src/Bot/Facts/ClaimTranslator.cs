using System.Text;
using System.Text.RegularExpressions;
using Bot.Search;

namespace Bot.Facts;

/// <summary>Puts the words of a claim in French, Spanish or Arabic into English, one after another, so that it can be held against English sources.</summary>
/// <remarks>It is no translation to show: it keeps the order of the words, and knows no word that its table does not have.</remarks>
internal sealed partial class ClaimTranslator(TranslationTable table)
{
    // With fewer of its telling words known, what is left is another claim.
    private const double LeastKnown = 0.6;

    /// <summary>The translator with the table that ships inside the program.</summary>
    public static ClaimTranslator Shipped() => new(TranslationTable.Shipped());

    /// <summary>A claim in English words; null when too few of its words are known.</summary>
    public TranslatedClaim? Translate(string claim, string language)
    {
        var text = Numbers(claim, language);
        var tokens = TextAnalysis.Analyze(text, language);
        var english = new StringBuilder();
        var terms = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var isRepeated = false;
        var (known, unknown, skipped) = (0, 0, 0);
        for (var position = 0; position < tokens.Count;)
        {
            if (table.Match(text, tokens, position, language) is { } match)
            {
                known += match.Words;
                Append(english, match.English);

                // A popular name of a thing, said to be the thing, would become "a red notice is a red notice".
                isRepeated |= match.English.Contains(' ', StringComparison.Ordinal) && !terms.Add(match.English);
                position += match.Words;
                continue;
            }

            var word = text.Substring(tokens[position].Span.Start, tokens[position].Span.Length);
            if (word.Any(char.IsDigit) || (char.IsUpper(word[0]) && position > 0))
            {
                // Figures and names are written alike.
                known++;
                Append(english, word);
            }
            else if (!tokens[position].IsStopWord)
            {
                unknown++;
            }
            else
            {
                skipped++;
            }

            position++;
        }

        return known == 0 || known < LeastKnown * (known + unknown)
            ? null
            : new TranslatedClaim(ClaimText.Clean(english.ToString()), (double)known / (known + unknown), unknown + skipped == 0 && !isRepeated);
    }

    private static void Append(StringBuilder english, string words)
    {
        if (words.Length > 0)
        {
            english.Append(english.Length == 0 ? "" : " ").Append(words);
        }
    }

    /// <summary>Figures as English writes them: digits western, thousands with a comma, the share of one with a point.</summary>
    private static string Numbers(string claim, string language)
    {
        var western = string.Concat(claim.Select(character => char.IsDigit(character) && !char.IsAsciiDigit(character)
            ? ((int)char.GetNumericValue(character)).ToString(System.Globalization.CultureInfo.InvariantCulture)
            : character switch { '٫' => ".", '٬' => ",", '٪' => "%", _ => character.ToString() }));
        var grouped = language is "ar" ? western : Thousands().Replace(western, match => match.Value.Replace('.', ',').Replace(' ', ',').Replace('\u00a0', ',').Replace('\u202f', ','));
        return language is "ar" ? grouped : DecimalComma().Replace(grouped, ".");
    }

    [GeneratedRegex(@"\b\d{1,3}(?:[. \u00a0\u202f]\d{3})+\b", RegexOptions.CultureInvariant)]
    private static partial Regex Thousands();

    [GeneratedRegex(@"(?<=\d),(?=\d{1,2}\b)(?!\d{3})", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalComma();
}

/// <summary>A claim put into English word by word.</summary>
/// <param name="Text">As a sentence; words that are not known are left out.</param>
/// <param name="Known">The share of its telling words that are known, from 0 to 1.</param>
/// <param name="IsComplete">Whether no word at all was left out.</param>
internal sealed record TranslatedClaim(string Text, double Known, bool IsComplete);
