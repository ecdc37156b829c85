using System.Text.RegularExpressions;

namespace Bot.Tests.Corpus;

/// <summary>The numbers of an English text, in digits or words.</summary>
internal static partial class Numbers
{
    private static readonly string[] Units =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>Each number in digits, without separators of thousands. "One" and "zero" are left out: as words they seldom count.</summary>
    public static IReadOnlySet<string> Of(string text) => Digits().Matches(text).Select(match => match.Value.Replace(",", "", StringComparison.Ordinal))
        .Concat(Words().Matches(text).Select(match => InDigits(match.Value.ToLowerInvariant())).OfType<string>())
        .ToHashSet(StringComparer.Ordinal);

    private static string? InDigits(string word) => (Array.IndexOf(Units, word), Array.IndexOf(Tens, word)) switch
    {
        ( > 1 and var unit, _) => $"{unit}",
        (_, >= 0 and var ten) => $"{20 + (10 * ten)}",
        _ => null,
    };

    [GeneratedRegex(@"\d+(?:[,.]\d+)*")]
    private static partial Regex Digits();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Words();
}
