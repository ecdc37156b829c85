using System.Text.RegularExpressions;

namespace Bot.Documents.Quotations;

/// <summary>A source in the parts that citation forms put together.</summary>
/// <param name="Author">Who is named as its author; empty when nobody is, and then the title leads.</param>
/// <param name="Title">Without author and printed reference; never empty.</param>
/// <param name="Symbol">The reference printed on it, such as <c>III/IRPD/GA/2011 (2025)</c>; empty when it has none.</param>
/// <param name="Date">Null when it has none.</param>
/// <param name="Place">Article, section or other part; may be empty.</param>
/// <param name="Page">From 1; null when the place has none.</param>
/// <param name="Url">An address that may be a link; empty when there is none.</param>
public sealed partial record CitedWork(string Author, string Title, string Symbol, PartialDate? Date, string Place, int? Page, string Url)
{
    private const string Interpol = "INTERPOL";

    /// <summary>Takes apart how a source is named: <c>INTERPOL's Rules on the Processing of Data [III/IRPD/GA/2011 (2025)]</c>.</summary>
    /// <param name="source">The source.</param>
    /// <param name="page">Where the words stand in it, from 1; null when nobody knows.</param>
    public static CitedWork Of(SourceNote source, int? page)
    {
        var name = DisplayText.Shortened(source.Instrument, MaxName);
        var symbol = "";
        if (Bracketed().Match(name) is { Success: true } bracketed)
        {
            (name, symbol) = (bracketed.Groups["title"].Value, bracketed.Groups["symbol"].Value);
        }

        var (author, title) = OfInterpol().Match(name) is { Success: true } named
            ? (Interpol, named.Groups["title"].Value)
            : (source.Authority is Authority.OfficialRule ? Interpol : "", name); // Such rules are adopted by INTERPOL's bodies and by no one else.
        return new CitedWork(
            author, title, symbol, PartialDate.TryParse(source.Date.Split(' ')[0]), DisplayText.Shortened(source.Reference, MaxName), page, SourceLine.Link(source.Url)?.AbsoluteUri ?? "");
    }

    // Longer ones are no names; what is quoted has to stay readable.
    private const int MaxName = 500;

    [GeneratedRegex(@"^(?<title>.*\S)\s*\[(?<symbol>[^\[\]]+)\]$")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^INTERPOL(['’]s (?<title>\S.*)| web page ['‘](?<title>.+)['’])$")]
    private static partial Regex OfInterpol();
}
