using System.Text.RegularExpressions;
using Bot.Documents;
using Bot.Search;

namespace Bot.Grounding.Reading;

/// <summary>Cuts English text into words and signs. Contractions become the words they stand for; a hyphen parts words but for prefixes.</summary>
internal static partial class Tokenizer
{
    // Written with a hyphen or without, the word is the same.
    private static readonly HashSet<string> Prefixes = new(StringComparer.Ordinal) { "e", "non", "co", "re", "pre", "anti", "sub", "ex", "un", "mis", "inter" };

    /// <summary>The words of a text in order.</summary>
    public static List<Word> Words(string text)
    {
        var words = new List<Word>();
        foreach (var match in Pattern().EnumerateMatches(text))
        {
            Add(words, text, new TextSpan(match.Index, match.Length));
        }

        return words;
    }

    private static void Add(List<Word> words, string text, TextSpan span)
    {
        var written = text.AsSpan(span.Start, span.Length);
        if (char.IsDigit(written[0]))
        {
            words.Add(new Word(span, written.ToString(), written.ToString(), WordClass.Number, IsCapitalized: false));
            return;
        }

        if (!char.IsLetter(written[0]))
        {
            AddSign(words, text, span);
            return;
        }

        var capitalized = char.IsUpper(written[0]);
        var lower = Plain(written);
        var (stem, second) = Contraction(lower);
        AddWord(words, text, span, stem, capitalized);
        if (second is not null)
        {
            AddWord(words, text, span, second, capitalized: false);
        }
    }

    private static void AddWord(List<Word> words, string text, TextSpan span, string lower, bool capitalized)
    {
        if (words.Count > 0 && words[^1] is { } before && Prefixes.Contains(before.Lower) && before.Span.End == span.Start - 1 && IsHyphen(text[before.Span.End]))
        {
            words.RemoveAt(words.Count - 1);
            lower = before.Lower + lower;
            span = new TextSpan(before.Span.Start, span.End - before.Span.Start);
        }

        // "Should the data not suffice": a condition.
        if (lower is "should" && (words.Count == 0 || words[^1].Lower is "." or "," or ";" or "?"))
        {
            lower = "if";
        }

        // "Need not": a modal and its negation.
        if (lower is "not" && words.Count > 0 && words[^1] is { Lower: "need" } need)
        {
            words[^1] = need with { Class = WordClass.Modal };
        }

        var lemma = Lemmas.Of(lower);
        words.Add(new Word(span, lower, lemma, ClosedClasses.Of(lower, lemma), capitalized, IsPossessive(text, span)));
    }

    private static void AddSign(List<Word> words, string text, TextSpan span)
    {
        var sign = text[span.Start];
        var isHyphenInWord = IsHyphen(sign) && span.Start > 0 && span.End < text.Length && char.IsLetterOrDigit(text[span.Start - 1]) && char.IsLetterOrDigit(text[span.End]);
        var isOfOwner = IsApostrophe(sign) && words.Count > 0 && words[^1].IsPossessive && words[^1].Span.End == span.Start;
        if (isHyphenInWord || isOfOwner)
        {
            return;
        }

        var name = sign switch { '%' => "percent", '€' => "euro", '$' => "dollar", '£' => "pound", _ => null };
        words.Add(name is null
            ? new Word(span, sign.ToString(), sign.ToString(), WordClass.Punctuation, IsCapitalized: false)
            : new Word(span, name, name, WordClass.Content, IsCapitalized: false));
    }

    private static bool IsPossessive(string text, TextSpan span) =>
        (span.Length > 2 && text[span.End - 1] is 's' && IsApostrophe(text[span.End - 2]))
        || (span.End + 1 < text.Length && text[span.End - 1] is 's' && IsApostrophe(text[span.End]) && text[span.End + 1] is ' ');

    private static bool IsApostrophe(char sign) => sign is '\'' or '\u2019';

    private static string Plain(ReadOnlySpan<char> written)
    {
        var lower = written.ToString().Replace('\u2019', '\'').ToLowerInvariant();
        return lower.Contains('.', StringComparison.Ordinal) ? lower.Replace(".", "", StringComparison.Ordinal) : lower;
    }

    // The possessive is dropped: "the bureau's request" and "the request of the bureau" have the same words.
    private static (string Stem, string? Second) Contraction(string lower) => lower switch
    {
        "cannot" or "can't" => ("can", "not"),
        "won't" => ("will", "not"),
        "shan't" => ("shall", "not"),
        "it's" or "that's" or "there's" or "he's" or "she's" or "who's" or "what's" => (lower[..^2], "is"),
        "let's" => ("let", "us"),
        _ when lower.EndsWith("n't", StringComparison.Ordinal) && lower.Length > 3 => (lower[..^3], "not"),
        _ when lower.EndsWith("'re", StringComparison.Ordinal) => (lower[..^3], "are"),
        _ when lower.EndsWith("'ve", StringComparison.Ordinal) => (lower[..^3], "have"),
        _ when lower.EndsWith("'ll", StringComparison.Ordinal) => (lower[..^3], "will"),
        _ when lower.EndsWith("'d", StringComparison.Ordinal) => (lower[..^2], "would"),
        _ when lower.EndsWith("'s", StringComparison.Ordinal) => (lower[..^2], null),
        _ => (lower.Replace("'", "", StringComparison.Ordinal), null),
    };

    private static bool IsHyphen(char sign) => sign is '-' or '\u2010' or '\u2011' or '\u2013';

    // A number with its separators; an abbreviation with full stops; a word with apostrophes; any one sign.
    [GeneratedRegex(@"\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|(?:\p{L}\.){2,}|\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|[^\s\p{L}\d]", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
