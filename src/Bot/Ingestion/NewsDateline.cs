using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Documents;

namespace Bot.Ingestion;

/// <summary>Recognises a news report by its dateline: <c>BEIJING (Reuters) - ...</c>.</summary>
internal static partial class NewsDateline
{
    /// <summary>What a report's first paragraph says about it; null when it has no dateline.</summary>
    public static ProposedProperties? Propose(string firstParagraph)
    {
        var match = Form().Match(firstParagraph);
        if (!match.Success)
        {
            return null;
        }

        var (place, agency) = (match.Groups["place"].Value.Trim(), match.Groups["agency"].Value.Trim());
        var properPlace = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(place.ToLowerInvariant());
        return new ProposedProperties
        {
            Title = $"Report of {agency}, dateline {properPlace}: {Hint(firstParagraph[match.Length..])}",
            Authority = Authority.News,
            Kind = DocumentKind.Original,
            Instrument = $"{agency} report datelined {place}",
            Date = "undated",
        };
    }

    // The report's first words, up to a clause's end: enough to tell two reports of a day apart.
    private static string Hint(string text)
    {
        const int longest = 80;
        if (text.Length <= longest)
        {
            return text.TrimEnd('.', ' ');
        }

        var end = text.LastIndexOf(' ', longest);
        return $"{text[..(end < 1 ? longest : end)].TrimEnd(',', ';', ' ')} ...";
    }

    // "NEW YORK, Sept 20 (Reuters) - " has a day between place and agency.
    [GeneratedRegex(@"^(?<place>\p{Lu}[\p{Lu} .'/-]{1,40})(, [^()]{1,30})? ?\((?<agency>[\p{L}][\p{L} .&-]{1,30})\) ?[-–—] ?", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Form();
}
