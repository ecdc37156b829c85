using System.Collections.Frozen;
using System.Globalization;
using Bot.Search;

namespace Bot.Grounding.Reading;

/// <summary>Numbers, months and units of time by their English words.</summary>
internal static class NumberWords
{
    // No scale or unit takes a figure up to this out of the range of its type.
    private const decimal MaxFigure = 1_000_000_000_000;

    private static readonly FrozenDictionary<string, decimal> Cardinals = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18, ["nineteen"] = 19,
        ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90, ["dozen"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, decimal> Scales = new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["hundred"] = 100, ["thousand"] = 1_000, ["million"] = 1_000_000, ["billion"] = 1_000_000_000, ["bn"] = 1_000_000_000,
    }.ToFrozenDictionary(scale => Lemmas.Of(scale.Key), scale => scale.Value, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Months = new[]
    {
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    }.Index().SelectMany(month => new[] { (month.Item, month.Index + 1), (month.Item[..3], month.Index + 1) })
        .DistinctBy(entry => entry.Item1)
        .ToFrozenDictionary(entry => entry.Item1, entry => entry.Item2, StringComparer.Ordinal);

    // Value in the smallest unit that converts without a doubt: a month has no fixed number of days.
    private static readonly FrozenDictionary<string, (decimal Factor, string Unit)> Units = new Dictionary<string, (decimal, string)>(StringComparer.Ordinal)
    {
        ["year"] = (12, "month"), ["month"] = (1, "month"), ["week"] = (7, "day"), ["fortnight"] = (14, "day"), ["day"] = (24, "hour"), ["hour"] = (1, "hour"),
        ["minute"] = (1, "minute"), ["second"] = (1, "second"), ["percent"] = (1, "percent"), ["decade"] = (120, "month"), ["century"] = (1200, "month"),
    }.ToFrozenDictionary(unit => Lemmas.Of(unit.Key), unit => unit.Value, StringComparer.Ordinal);

    /// <summary>The value of a cardinal; null for other words.</summary>
    public static decimal? Cardinal(string lower) => Cardinals.TryGetValue(lower, out var value) ? value : null;

    /// <summary>The factor of hundred, thousand and so on; null for other words.</summary>
    public static decimal? Scale(string lemma) => Scales.TryGetValue(lemma, out var value) ? value : null;

    /// <summary>The number of a month; null for other words.</summary>
    public static int? Month(Word word) => word.IsCapitalized && Months.TryGetValue(word.Lower, out var month) ? month : null;

    /// <summary>A unit and how many of its smallest relatives it holds; null for other words.</summary>
    public static (decimal Factor, string Unit)? Unit(string lemma) => Units.TryGetValue(lemma, out var unit)
        ? unit.Unit is "day" ? (unit.Factor * 24, "hour") : unit
        : null;

    /// <summary>The value of digits with their separators; null when they are none, or too many for a figure.</summary>
    public static decimal? Digits(string written)
    {
        var digits = written.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        var separator = digits.LastIndexOf(',');
        var isGrouped = separator >= 0 && digits.Length - separator == 4;
        return decimal.TryParse(isGrouped ? digits.Replace(",", "", StringComparison.Ordinal) : digits.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= MaxFigure ? value : null;
    }
}
