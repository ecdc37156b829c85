using System.Text.RegularExpressions;
using Bot.Documents;

namespace Bot.Facts;

/// <summary>Tells whether whoever is named as saying something is the source itself.</summary>
internal static partial class Speakers
{
    /// <summary>Whether a speaker is the source that the words are taken from.</summary>
    /// <param name="speaker">As the sentence names them.</param>
    /// <param name="names">The source's own names and address.</param>
    /// <param name="authority">Who stands behind it: in an official text INTERPOL speaks for itself.</param>
    public static bool IsSource(string speaker, string names, Authority authority)
    {
        var words = Names().Matches(speaker).Select(match => match.Value).ToArray();
        if (words.Length == 0)
        {
            // "a law journal quoting its report", "the portal guide": the text speaks of itself.
            return Text().IsMatch(speaker);
        }

        var isOfficial = authority is Authority.OfficialRule or Authority.OfficialInformation;
        return Text().IsMatch(speaker)
            || words.All(word => names.Contains(word, StringComparison.OrdinalIgnoreCase) && !(word == "INTERPOL" && !isOfficial))
            || (isOfficial && words.All(word => word is "INTERPOL" or "CCF" or "Organization" or "Commission" or "General" or "Secretariat" or "Constitution" or "Rules" or "Statute"));
    }

    // A name is a word that begins with a capital behind the first place, or is all capitals.
    [GeneratedRegex(@"\b(?!The\b|A\b|An\b|Its\b|Some\b|Many\b|Several\b|Most\b|Two\b|Three\b|Critics\b|Diplomats\b|Officials\b|Governments\b|Western\b|Chinese\b|Rights\b)[A-Z][\w'’-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex(@"^(?:an?|the|its|this)\s+(?:[\w'’-]+\s+){0,3}?(?:journal|explainer|article|report|guide|page|site|website|text|portal|table|manual|leaflet|brochure|press release|news release|rules?|regulations|statute|constitution|resolution|judgment|treaty|handbook|document|web page)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Text();
}
