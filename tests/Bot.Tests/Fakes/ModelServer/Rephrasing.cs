using System.Text.RegularExpressions;

namespace Bot.Tests.Fakes.ModelServer;

/// <summary>Says a sentence in other words that mean the same, so that it is no longer a quote.</summary>
internal static partial class Rephrasing
{
    // Each pair means the same wherever it stands in a rule.
    private static readonly Dictionary<string, string> Same = new(StringComparer.Ordinal)
    {
        ["shall"] = "must",
        ["at least"] = "no fewer than",
        ["may not"] = "must not",
        ["cannot"] = "can not",
        ["per cent"] = "percent",
        ["National Central Bureau"] = "NCB",
        ["National Central Bureaus"] = "NCBs",
        ["two"] = "2",
        ["three"] = "3",
        ["four"] = "4",
        ["five"] = "5",
        ["six"] = "6",
        ["nine"] = "9",
        ["ten"] = "10",
        ["persons"] = "people",
        ["in order to"] = "to",
        ["concerning"] = "about",
        ["therefore"] = "so",
    };

    /// <summary>The sentence in other words; the same sentence where it has none of those that are known here.</summary>
    public static string Of(string text) => Known().Replace(text, match => Same[match.Value]);

    [GeneratedRegex(@"(?<![\w-])(shall|at least|may not|cannot|per cent|National Central Bureaus?(?! \()|two|three|four|five|six|nine|ten|persons|in order to|concerning|therefore)(?![\w-])")]
    private static partial Regex Known();
}
