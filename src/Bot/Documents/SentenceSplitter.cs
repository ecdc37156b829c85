using System.Buffers;

namespace Bot.Documents;

/// <summary>Finds the sentences of a text in English, French, Spanish or Arabic.</summary>
/// <remarks>
/// A blank line always ends a sentence, a single line break never does.
/// Where a full stop may be an abbreviation's, two sentences are rather left together than one cut apart: half a rule misleads.
/// </remarks>
public static class SentenceSplitter
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    private static readonly SearchValues<char> RomanDigits = SearchValues.Create("ivxIVX");

    /// <summary>Splits a text into sentences. Takes time linear in its length.</summary>
    /// <param name="text">Any text; may be empty.</param>
    /// <param name="language">ISO 639-1, which decides the abbreviations; English ones when it is not one of the four.</param>
    /// <returns>In order, not overlapping, without white space at their ends; together they hold everything but white space.</returns>
    public static IReadOnlyList<TextSpan> Split(string text, string language)
    {
        var abbreviations = Abbreviations.Of(language);
        var sentences = new List<TextSpan>();
        var start = SkipWhiteSpace(text, 0);
        var index = start;
        while (index < text.Length)
        {
            if (text[index] == '\n' && IsBlankLine(text, index))
            {
                Add(sentences, text, start, index);
                index = start = SkipWhiteSpace(text, index);
                continue;
            }

            if (!IsTerminator(text[index]))
            {
                index++;
                continue;
            }

            var end = EndOfTerminator(text, index);
            var next = SkipWhiteSpace(text, end);
            if (next < text.Length && Ends(text, start, index, end, next, abbreviations))
            {
                Add(sentences, text, start, end);
                index = start = next;
            }
            else
            {
                index = end;
            }
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static bool Ends(string text, int start, int terminator, int end, int next, Abbreviations abbreviations)
    {
        if (next == end)
        {
            // "word.12 Next": a footnote's number stands between the full stop and the space.
            return false;
        }

        var opening = next;
        while (opening < text.Length - 1 && IsOpening(text[opening]))
        {
            opening++;
        }

        if (char.IsLower(text[opening]) || text[opening] is ',' or ';' or ':' or '،' or '؛')
        {
            return false;
        }

        if (text[terminator] != '.' || (terminator + 1 < text.Length && text[terminator + 1] == '.'))
        {
            return true;
        }

        var word = WordBefore(text, start, terminator);
        var following = WordAt(text, opening);
        var isMarker = terminator - word.Length == start && IsMarker(word);
        return !isMarker && !abbreviations.Holds(word, following);
    }

    private static int EndOfTerminator(string text, int index)
    {
        var end = index + 1;
        while (end < text.Length && (IsTerminator(text[end]) || IsClosing(text[end])))
        {
            end++;
        }

        // French sets a space before a closing guillemet.
        if (end + 1 < text.Length && text[end] is (' ' or '\u00A0' or '\u202F') && text[end + 1] == '»')
        {
            end += 2;
        }

        // A footnote's number of one or two digits may cling to the full stop of a word: "adopted.12 The ...".
        var digits = end;
        while (digits < text.Length && digits < end + 2 && char.IsAsciiDigit(text[digits]))
        {
            digits++;
        }

        var follows = digits > end && digits < text.Length && char.IsWhiteSpace(text[digits]);
        var afterWord = index >= 3 && char.IsLower(text[index - 1]) && char.IsLower(text[index - 2]) && char.IsLower(text[index - 3]);
        return follows && afterWord ? digits : end;
    }

    private static ReadOnlySpan<char> WordBefore(string text, int start, int end)
    {
        const int longest = 24; // No abbreviation is longer; keeps hostile text linear.
        var first = end;
        while (first > start && end - first < longest && (char.IsLetterOrDigit(text[first - 1]) || text[first - 1] is '.' or '-'))
        {
            first--;
        }

        return text.AsSpan(first, end - first);
    }

    private static ReadOnlySpan<char> WordAt(string text, int start)
    {
        const int longest = 24;
        var end = start;
        while (end < text.Length && end - start < longest && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return text.AsSpan(start, end - start);
    }

    // "1." or "IV." or "a." at the start of a sentence numbers it.
    private static bool IsMarker(ReadOnlySpan<char> word) =>
        word.Length is > 0 and <= 4 && (!word.ContainsAnyExcept(NumberCharacters) || !word.ContainsAnyExcept(RomanDigits) || word.Length == 1);

    private static bool IsTerminator(char character) => character is '.' or '!' or '?' or '…' or '؟' or '۔';

    private static bool IsClosing(char character) => character is ')' or ']' or '"' or '\'' or '”' or '’' or '»' or '›' or '}';

    private static bool IsOpening(char character) =>
        character is '(' or '[' or '"' or '\'' or '“' or '‘' or '«' or '‹' or '¿' or '¡' or '{' || (char.IsWhiteSpace(character) && character != '\n');

    private static bool IsBlankLine(string text, int lineBreak)
    {
        var index = lineBreak + 1;
        while (index < text.Length && text[index] != '\n' && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index < text.Length && text[index] == '\n';
    }

    private static int SkipWhiteSpace(string text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index;
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            sentences.Add(new TextSpan(start, end - start));
        }
    }
}
