using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Bot.Facts;

/// <summary>Finds in an English sentence the bodies and offices of the field that act.</summary>
internal static partial class Actors
{
    // One office goes by several names.
    private static readonly FrozenDictionary<string, string> Same = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["NCB"] = "national central bureau", ["bureau"] = "national central bureau", ["Commission"] = "ccf", ["Commission for the Control of INTERPOL's Files"] = "ccf", ["Commission for the Control of Files"] = "ccf",
        ["INTERPOL President"] = "president", ["Assembly"] = "general assembly", ["Secretariat"] = "general secretariat", ["member country"] = "country", ["member state"] = "country", ["member"] = "country",
        ["Organization"] = "interpol", ["presidency"] = "president", ["ExCom"] = "executive committee",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those that do something: a subject, or what stands behind "by".</summary>
    public static IReadOnlyList<Actor> Acting(string sentence) => [.. Body().Matches(sentence).Where(match => Acts(sentence[..match.Index])).Select(match => new Actor(match.Value, Key(match.Value)))];

    /// <summary>All that are named, as keys.</summary>
    public static IReadOnlySet<string> Named(string sentence) => Body().Matches(sentence).Select(match => Key(match.Value)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a word is a part of a name, and not all of it: "general" of "General Secretariat".</summary>
    public static bool HasPartOf(string sentence, string word) => Body().Matches(sentence).Any(match => match.Length > word.Length && match.Value.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The whole name that a word is a part of; the word where it is a part of none.</summary>
    public static string Whole(string sentence, string word) => Body().Matches(sentence).FirstOrDefault(match => match.Value.Contains(word, StringComparison.OrdinalIgnoreCase))?.Value ?? word;

    private static string Key(string name)
    {
        if (Same.TryGetValue(name, out var key))
        {
            return key;
        }

        var single = name.EndsWith("ies", StringComparison.OrdinalIgnoreCase) ? name[..^3] + "y" : name.EndsWith('s') ? name[..^1] : name;
        return Same.GetValueOrDefault(single, single).ToLowerInvariant();
    }

    private static bool Acts(string before) => before.Trim().Length == 0 || ActingPlace().IsMatch(before);

    [GeneratedRegex(@"(?:^|[,;:(]|\b(?:by|that|which|whether|and|or|but|while|whereas|when|if|is|only))\s*(?:(?:the|a|an|its|each|every|only|senior|then)\s+){0,2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ActingPlace();

    [GeneratedRegex(@"\b(?:General Assembly|Executive Committee|Secretary General|General Secretariat|Requests Chamber|Supervisory and Advisory Chamber|CCF Secretariat|Commission for the Control of (?:INTERPOL's )?Files|CCF|Vice-?\s?Presidents?|INTERPOL President|Presidency|President|Chairperson|Rapporteur|Advisers|Delegates|National Central Bureaus?|NCBs?|bureaus?|State Department|Department of Justice|member (?:countries|country|states?)|countries|country|courts?|judges?|police|governments?|Assembly|ExCom|Commission|Secretariat|Data Protection Officer)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Body();
}

/// <summary>A body or office.</summary>
/// <param name="Name">As written.</param>
/// <param name="Key">The same for all its names.</param>
internal sealed record Actor(string Name, string Key);
