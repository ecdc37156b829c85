using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Answers.Writing;

/// <summary>The English names of countries, as the platform's region data have them.</summary>
internal static class Countries
{
    private static readonly FrozenSet<string> Names = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name).EnglishName)
        .Where(name => name.Length > 3 && name is not "World")
        .Concat(["USA", "US", "UK", "Türkiye", "Russia", "China", "South Korea", "Hong Kong"])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text names a country that another text does not.</summary>
    public static bool NamesAnother(string text, string than) =>
        Names.Any(name => Holds(text, name) && !Holds(than, name));

    private static bool Holds(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && (at == 0 || !char.IsLetter(text[at - 1]))
            && (at + name.Length == text.Length || !char.IsLetter(text[at + name.Length]))
            && char.IsUpper(text[at]);
    }
}
