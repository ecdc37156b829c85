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
    public static IReadOnlyList<Actor> Acting(string sentence) => [.. Body().Matches(sentence).Where(match => Acts(sentence[..match.Index], sentence[(match.Index + match.Length)..])).Select(match => new Actor(match.Value, Key(match.Value)))];

    /// <summary>All that are named, as keys.</summary>
    public static IReadOnlySet<string> Named(string sentence) => Body().Matches(sentence).Select(match => Key(match.Value)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether two are one another's part: what a chamber does, the whole does.</summary>
    public static bool AreOne(string key, string other) => key == other || (key, other) is ("ccf", "requests chamber") or ("requests chamber", "ccf") or ("ccf", "supervisory and advisory chamber") or ("supervisory and advisory chamber", "ccf");

    /// <summary>Whether a text is the name of one, and nothing else.</summary>
    public static bool IsOne(string text) => Body().Match(text) is { Success: true } match && match.Length == text.Trim().Length;

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

        name = name.Replace('-', ' ');
        var single = name.EndsWith("ies", StringComparison.OrdinalIgnoreCase) ? name[..^3] + "y" : name.EndsWith('s') ? name[..^1] : name;
        return Same.GetValueOrDefault(single, single).ToLowerInvariant();
    }

    // "CCF sessions are", "the bureau's data": the name says whose, and does nothing.
    private static bool Acts(string before, string after) => By().IsMatch(before) || (Subject().IsMatch(before) && !Owner().IsMatch(after));

    [GeneratedRegex(@"\bby\s+(?:(?:the|a|an|its|each|every|only|senior)\s+){0,2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex By();

    [GeneratedRegex(@"^(?:['’]s?\b|\s+(?:[a-z-]+\s+){1,2}(?:is|are|was|were|has|have|may|must|can|cannot|should|will)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Owner();

    [GeneratedRegex(@"(?:^|[,;:(]|\b(?:that|which|whether|and|or|but|while|whereas|when|if|is|only))\s*(?:(?:the|a|an|its|each|every|only|senior|then)\s+){0,2}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Subject();

    [GeneratedRegex(@"\b(?:General Assembly|Executive Committee|Secretary General|General Secretariat|Requests Chamber|Supervisory and Advisory Chamber|CCF Secretariat|Commission for the Control of (?:INTERPOL's )?Files|CCF|Vice-?\s?Presidents?|INTERPOL President|Presidency|President|Chairperson|Rapporteur|Advisers|Delegates|National Central Bureaus?|NCBs?|bureaus?|State Department|Department of Justice|member (?:countries|country|states?)|countries|country|courts?|judges?|police|governments?|Assembly|ExCom|Commission|Secretariat|Data Protection Officer)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Body();
}

/// <summary>A body or office.</summary>
/// <param name="Name">As written.</param>
/// <param name="Key">The same for all its names.</param>
internal sealed record Actor(string Name, string Key);
