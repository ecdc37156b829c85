using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Grounding;

namespace Bot.Facts;

/// <summary>The figures of an English sentence, in digits or in words.</summary>
internal static partial class Figures
{
    private static readonly FrozenDictionary<string, int> Words = new Dictionary<string, int>
    {
        ["two"] = 2, ["twice"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11, ["twelve"] = 12,
        ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30,
        ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["hundred"] = 100,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a claim has a figure that a sentence has not.</summary>
    public static bool AreMissing(string claim, string sentence) => Of(claim).Except(Of(sentence)).Any();

    /// <summary>Whether a claim says one year, month, week or day, and a sentence does not.</summary>
    public static bool IsOtherPeriod(string claim, string sentence) => OnePeriod().Match(claim) is { Success: true } period && !Regex.IsMatch(sentence, $@"\b(?:one|a|1|single|each|every|per)[ -]{period.Groups["unit"].Value}\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    [GeneratedRegex(@"^one (?<unit>year|month|week|day)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OnePeriod();

    /// <summary>Whether a text is a figure that a sentence has, in digits or in words.</summary>
    public static bool AreIn(string figure, string sentence) => Of(figure) is { Count: > 0 } figures && figures.IsSubsetOf(Of(sentence));

    /// <summary>Whether what a claim and a source have in one another's place counts the same kind of thing: years for years, and not days for people.</summary>
    public static bool AreAlike(Fault fault) =>
        fault.Held is { } held && (fault.Kind is FaultKind.Date || Unit(fault.Said) == Unit(held) || (Time().IsMatch(fault.Said) && Time().IsMatch(held)));

    /// <summary>Whether a date names a month that a sentence does not.</summary>
    public static bool IsOtherMonth(string date, string sentence) => Month().Match(date) is { Success: true } month && !sentence.Contains(month.Value, StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    private static string Unit(string figure) => LastWord().Match(figure) is { Success: true } word && !Words.ContainsKey(word.Value) ? word.Value.TrimEnd('s').ToUpperInvariant() : "";

    [GeneratedRegex(@"[A-Za-z%]+$", RegexOptions.CultureInvariant)]
    private static partial Regex LastWord();

    [GeneratedRegex(@"\b(?:hour|day|week|month|year)s?\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Time();

    // "One" and "once" are too often no figure.
    private static HashSet<string> Of(string text) => Figure().Matches(text).Select(match => char.IsAsciiDigit(match.Value[0])
        ? match.Value.Replace(",", "", StringComparison.Ordinal)
        : Words.GetValueOrDefault(match.Value).ToString(CultureInfo.InvariantCulture)).Where(figure => figure is not ("0" or "1")).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|[A-Za-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Figure();
}
