using System.Text.RegularExpressions;

namespace Bot.Facts;

/// <summary>Finds in an English sentence who is reported to say what: "diplomats said that X", "according to Reuters, X", "X, the minister said".</summary>
internal static partial class AttributionReader
{
    // Longer ones take long to look through, and no sentence of a person is as long.
    private const int MostCharacters = 2000;

    /// <summary>The outermost attribution of a sentence; null when it says what it says itself.</summary>
    public static Attribution? Read(string sentence)
    {
        if (sentence.Length > MostCharacters)
        {
            return null;
        }

        foreach (var form in new[] { AccordingTo(), Says(), CloseAccordingTo(), CloseSays() })
        {
            if (form.Match(sentence) is { Success: true } match
                && !Passive().IsMatch(match.Groups["speaker"].Value)
                && Trimmed(match.Groups["content"].Value) is { Length: > 0 } content)
            {
                return new Attribution(match.Groups["speaker"].Value.Trim(' ', ','), char.ToUpperInvariant(content[0]) + content[1..]);
            }
        }

        return null;
    }

    // "Bureaus must be told ...": nobody is named who tells.
    [GeneratedRegex(@"\b(?:be|been|is|are|was|were|being|not|must|may|can|should|shall|will|to)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Passive();

    private static string Trimmed(string content) => content.Trim(' ', ',', ':', '"', '“', '”');

    [GeneratedRegex(@"^According to (?<speaker>[^,]{2,120}), (?<content>.+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex AccordingTo();

    // The speaker, what they do, perhaps to whom, when or citing whom, then what they say.
    [GeneratedRegex("""
        ^(?<speaker>(?!(?:If|When|Where|Unless|Once|No|Nobody|Anyone|Whoever|What|It|There)\b)[^,;:]{2,100}?)\s+
        (?:(?:has|have|had|also|later|repeatedly|publicly|then)\s+){0,2}
        (?:(?:told|tells)\s+(?:reporters|journalists|the\s+\w+|[A-Z]\w+(?:\s+[A-Z]\w+)*)|said|says|say|stated|states|reports|reported|announced|announces|claimed|claims|alleged|alleges|argued|argues|acknowledged|admitted|warned|denied\s+saying|wrote|writes|added|believes?|believed|thinks?|maintains?|maintained|insists?|insisted|asserts?|asserted)
        (?:\s+INTERPOL\s+as\s+saying)?
        (?:\s+(?:in|on|at|by)\s+(?:early\s+|late\s+|mid-)?(?:\d{1,2}\s+)?(?:[A-Z]\w+\s+)?\d{4})?
        (?:,\s*(?:citing|quoting)\s+[^,]{2,80},)?
        (?:\s+that\b|:|,)?\s+
        (?<content>\S.*)$
        """, RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Says();

    [GeneratedRegex(@"^(?<content>.+), according to (?<speaker>[^,;]{2,120}?)\.?$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex CloseAccordingTo();

    [GeneratedRegex(@"^(?<content>.+),[""”]? (?:(?<speaker>(?:the |its |his |her )?[^,;.]{2,60}?) (?:said|says|told [^,;.]{2,40}|added|wrote)|(?:said|says|added) (?<speaker>[^,;.]{2,60}?))\.?$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex CloseSays();
}
