using System.Text.RegularExpressions;

namespace Bot.Ingestion;

/// <summary>The beginning of an article in English, French, Spanish or Arabic.</summary>
/// <param name="Reference">As a lawyer would write it: <c>Article 43A</c>, <c>Artículo 3</c>, <c>المادة 5</c>.</param>
/// <param name="IsHeadingOnly">The text is only the article's number and title; its words follow.</param>
internal sealed partial record ArticleHeading(string Reference, bool IsHeadingOnly)
{
    private const int LongestTitle = 160;

    /// <summary>Reads the beginning of a block; null when it is no article's, as in "Article 3 forbids ...".</summary>
    public static ArticleHeading? Read(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var rest = text.AsSpan(match.Length).Trim();
        var word = match.Groups["word"].Value;
        var printed = char.IsUpper(word[0]) ? word[..1] + word[1..].ToLowerInvariant() : word;
        var isHeadingOnly = rest.Length <= LongestTitle && (rest.Length == 0 || rest[^1] is not ('.' or ':' or ';' or '؛'));
        return new ArticleHeading($"{(printed is "Art." ? "Article" : printed)} {match.Groups["number"].Value}", isHeadingOnly);
    }

    [GeneratedRegex(
        @"^(?<word>Article|ARTICLE|Art\.|Artículo|ARTÍCULO|Rule|RULE|Règle|Regla|المادة|مادة)\s+(n[°º]\s*)?(?<number>[0-9\u0660-\u0669]{1,4}(\s?(bis|ter|quater)\b|[A-Z]{1,2}\b)?|[IVXLC]{1,7}\b|1er\b|premier\b|primero\b)(?<end>\s*$|\s*[:.\u2013\u2014\u2012]\s*(?!\d)|\s+-\s+)",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
