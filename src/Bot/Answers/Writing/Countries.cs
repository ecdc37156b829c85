using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Answers.Writing;

/// <summary>The English names of countries, as the platform's region data have them.</summary>
internal static class Countries
{
    private static readonly FrozenSet<string> Names = CultureInfo.GetCultures(CultureTypes.SpecificCultures)
        .Select(culture => new RegionInfo(culture.Name))
        .Where(region => region.TwoLetterISORegionName.All(char.IsAsciiLetter)) // Continents have numbers.
        .Select(region => region.EnglishName)
        .Where(name => name.Length > 3 && name is not "World")
        .Concat(["USA", "US", "UK", "Türkiye", "Russia", "China", "South Korea", "Hong Kong"])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text names a country that another text does not.</summary>
    public static bool NamesAnother(string text, string than) =>
        Names.Any(name => Holds(text, name) && !Holds(than, name));

    private static bool Holds(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + name.Length;
            if (char.IsUpper(text[at]) && (at == 0 || !char.IsLetter(text[at - 1])) && (end == text.Length || !char.IsLetter(text[end])))
            {
                return true;
            }
        }

        return false;
    }
}
