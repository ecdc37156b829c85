using System.Collections.Frozen;
using Bot.Search;

namespace Bot.Grounding.Wording;

/// <summary>Tells by their endings whether two words are of one family, where the table does not know them.</summary>
internal static class Derivations
{
    private const int SharedLetters = 5;

    private static readonly FrozenSet<string> Endings = new[]
    {
        "", "e", "y", "s", "es", "ed", "ing", "ion", "ation", "ition", "ory", "atory", "ive", "ative", "ment", "al", "ial", "ical", "ic", "ly", "ally", "er", "or", "ance", "ence", "ant", "ent", "ity", "ability", "able", "ible", "ness", "ate", "ates", "ated", "ating", "ize", "ise", "ism", "ist", "ful", "ous", "ure",
    }.ToFrozenSet(StringComparer.Ordinal);

    // One of each is a name, or another thing, in the language of these documents.
    private static readonly FrozenSet<(string, string)> Apart = new[]
    {
        ("public", "publication"), ("constitute", "constitution"), ("assemble", "assembly"), ("execute", "executive"), ("police", "policy"), ("general", "generation"), ("organ", "organization"), ("organ", "organize"),
        ("nation", "national"), ("president", "presidency"), ("commission", "commissioner"), ("minister", "ministry"), ("material", "materialize"), ("object", "objective"), ("communicate", "community"), ("universe", "university"), ("human", "humane"), ("relate", "relative"), ("secret", "secretary"),
        ("convene", "convention"), ("international", "internal"), ("director", "directive"), ("custom", "customer"), ("author", "authority"), ("interest", "interesting"), ("import", "important"), ("accord", "accordance"), ("matter", "mature"), ("special", "specialist"), ("crime", "criminalistic"),
        ("direct", "director"), ("direct", "direction"), ("permanent", "permanence"), ("member", "membership"),
    }.Select(pair => (Lemmas.Of(pair.Item1), Lemmas.Of(pair.Item2))).ToFrozenSet();

    /// <summary>Whether two base forms share a stem and differ in a common ending only.</summary>
    public static bool AreRelated(string first, string second)
    {
        var shared = 0;
        while (shared < first.Length && shared < second.Length && first[shared] == second[shared])
        {
            shared++;
        }

        if (shared < SharedLetters || Apart.Contains((first, second)) || Apart.Contains((second, first)))
        {
            return false;
        }

        for (var stem = shared; stem >= SharedLetters && stem >= shared - 2; stem--)
        {
            if (Endings.Contains(first[stem..]) && Endings.Contains(second[stem..]))
            {
                return true;
            }
        }

        return false;
    }
}
