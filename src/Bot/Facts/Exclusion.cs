using System.Text.RegularExpressions;

namespace Bot.Facts;

/// <summary>Reads "only these may": what a source allows to some alone, a claim may not say of others.</summary>
internal static partial class Exclusion
{
    /// <summary>Who a claim says may do something, and who alone may by the source; null where the source allows it to none alone, or to the same ones.</summary>
    public static (string Said, string Held)? Of(string claim, string source)
    {
        if (Allowed().Match(claim) is not { Success: true } said || Alone().Match(source) is not { Success: true } held)
        {
            return null;
        }

        var (who, alone) = (said.Groups["who"].Value, held.Groups["who"].Value);
        var (named, allowed) = (Actors.Named(who), Actors.Named(alone));
        var isAmong = named.Count > 0 && allowed.Count > 0 ? named.Any(key => allowed.Any(other => Actors.AreOne(key, other))) : Words(who).Overlaps(Words(alone));
        return isAmong ? null : (who, alone);
    }

    private static HashSet<string> Words(string text) => [.. Search.TextAnalysis.Analyze(text, "en").Select(token => token.Stem)];

    [GeneratedRegex(@"^(?!only\b|no\b|nobody\b|none\b)(?<who>[^,;:]{3,60}?) (?:may|can)\b(?! not| only)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Allowed();

    [GeneratedRegex(@"^only (?<who>[^,;:]{3,90}?) (?:may|can)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Alone();
}
