using System.Text.RegularExpressions;
using Bot.Documents;

namespace Bot.Search;

/// <summary>Finds article references in any usual writing: "art 83 rpd", "Articles 2 and 3", "Article 83(1)(b)(i)", "article 26 (e)", "27(5)(g) RPD", "المادة 3".</summary>
public static partial class ArticleReferenceParser
{
    // More are a list or an attack, and a query has room for about a thousand clauses.
    private const int MaxReferences = 32;
    private const int MaxParts = 6;

    /// <summary>The references in a text, in order, each once; the first 32.</summary>
    /// <remarks>A bare number counts only with paragraphs in brackets, or next to the short name of a set of rules ("83 RPD").</remarks>
    public static IReadOnlyList<ArticleReference> Parse(string text) => Find(text).References;

    /// <summary>The references in a text, with the places where they stand.</summary>
    internal static (IReadOnlyList<ArticleReference> References, IReadOnlyList<TextSpan> Places) Find(string text)
    {
        var western = Folding.WesternDigits(text);
        var references = new List<ArticleReference>();
        var places = new List<TextSpan>();
        foreach (Match match in WordThenNumbers().Matches(western))
        {
            places.Add(new TextSpan(match.Index, match.Length));
            foreach (Match number in Numbered().Matches(match.Value))
            {
                Add(references, number);
            }
        }

        foreach (var match in Bracketed().Matches(western).Concat(BesideShortName().Matches(western)))
        {
            places.Add(new TextSpan(match.Index, match.Groups["number"].Index + match.Groups["number"].Length + match.Groups["parts"].Length - match.Index));
            Add(references, match);
        }

        return (references, places);
    }

    private static void Add(List<ArticleReference> references, Match match)
    {
        if (references.Count == MaxReferences)
        {
            return;
        }

        var parts = Part().Matches(match.Groups["parts"].Value).Take(MaxParts).Select(part => part.Groups[1].Value.ToLowerInvariant()).ToArray();
        var reference = new ArticleReference(match.Groups["number"].Value.ToUpperInvariant(), parts);
        if (!references.Any(other => other.Keys().Contains(reference.Key)))
        {
            references.Add(reference);
        }
    }

    // A paragraph is a number, a letter or a Roman number: "30 (days)" and "resolution 7 (2017)" name none.
    private const string InBrackets = @"(?:[0-9]{1,2}|[ivxIVX]{1,5}|[a-zA-Z])";

    private const string Number = @"(?<number>[0-9]{1,3}(?![0-9])(?:[A-Za-z](?![A-Za-z0-9]))?)(?<parts>(?:\s?\(\s?" + InBrackets + @"\s?\))*)";

    [GeneratedRegex(@"\b(?:articles?|arts?\.?|artículos?|articulos?|المادة|المادتين|مادة)\s{0,3}" + Number + @"(?:\s{0,2}(?:,|and|to|or|et|y|و|-|–|&)\s{0,2}" + Number + ")*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordThenNumbers();

    [GeneratedRegex(Number, RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<![\w(])(?<number>[0-9]{1,3}[A-Za-z]?)(?<parts>(?:\s?\(\s?" + InBrackets + @"\s?\))+)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"\b(?:(?<number>[0-9]{1,3}[A-Za-z]?)(?<parts>)\s+(?:of\s+the\s+)?rpd|rpd\s+(?<number>[0-9]{1,3}[A-Za-z]?)(?<parts>))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BesideShortName();

    [GeneratedRegex(@"\(\s?(" + InBrackets + @")\s?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
