using System.Text.RegularExpressions;

namespace Bot.Facts;

/// <summary>Puts what people say in English into the words that a rule would have: the same claim, in a form that can be compared.</summary>
internal static partial class SpokenForms
{
    /// <summary>The claim as it would be written.</summary>
    public static string Write(string claim)
    {
        var bare = Article().Replace(Owned().Replace(OwnedBy().Replace(claim, "${body}"), "${body}"), "${article} ");
        var dated = MonthFirst().Replace(Month().Replace(bare, match => char.ToUpperInvariant(match.Value[0]) + match.Value[1..]), "${day} ${month} ${year}");
        var timed = OneUnit().Replace(HalfYear().Replace(dated, "six months"), "${before} one ${unit}");
        timed = Most().Replace(MayNot().Replace(timed, "must be at most ${figure}"), "at most ${figure}");
        var passive = Got().Replace(
            Gets().Replace(GetDenied().Replace(GetAfter().Replace(timed, "${before} be ${participle}"), match => $"{Denied(match.Groups["verb"].Value)} not {match.Groups["participle"].Value}"), "is ${participle}"),
            match => $"{match.Groups["before"].Value} {(match.Groups["before"].Value.EndsWith('s') ? "were" : "was")} {match.Groups["participle"].Value}");
        var exclusive = NobodyBut().Replace(Get().Replace(passive, "${before} are ${participle}"), "only ");
        return Cleft().Match(exclusive) is { Success: true } cleft ? $"{cleft.Groups["who"].Value} {cleft.Groups["does"].Value}" : exclusive;
    }

    private static string Denied(string verb) => verb.ToLowerInvariant() switch { "does" => "is", "did" => "was", _ => "are" };

    private const string Participle = "(?<participle>[a-z]+ed|[a-z]+en|paid|put|sent|told|made|held|kept|sold|lost|caught|built|found|thrown|set|cut|read)";

    private const string Figure = "(?:[0-9][0-9,.]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|ninety)";

    // "May" and "march" are months beside a figure only.
    [GeneratedRegex(@"\b(?:january|february|april|june|july|august|september|october|november|december)\b|(?<=\b\d{1,2}(?:st|nd|rd|th)? )(?:march|may)\b|\b(?:march|may)(?= \d)", RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(?<month>January|February|March|April|May|June|July|August|September|October|November|December) (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})\b", RegexOptions.CultureInvariant)]
    private static partial Regex MonthFirst();

    [GeneratedRegex(@"\bhalf a year\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HalfYear();

    [GeneratedRegex(@"\b(?<before>up to|within|for|after|than|least|most|lasts?|takes?|maximum of|minimum of) an? (?<unit>year|month|week|day)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OneUnit();

    [GeneratedRegex(@"\b(?<before>to|can|can't|cannot|could|may|must|will|won't|should|would|not|never) get " + Participle + @"\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GetAfter();

    [GeneratedRegex(@"\b(?<verb>does|do|did)(?:n't|n’t| not) (?:get|be) " + Participle + @"\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex GetDenied();

    [GeneratedRegex(@"\b(?:can't|can’t|cannot|can not|may not|must not|should not) (?:be (?:longer|more|later|higher|larger) than|exceed|last (?:longer|more) than|take (?:longer|more) than) (?<figure>" + Figure + ")", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MayNot();

    [GeneratedRegex(@"(?:(?<=\b(?:of|for|within|lasts?|takes?|to|be|is|are|has|have)) (?:max(?:imum)?|no more than|not more than) (?<figure>" + Figure + @")|(?<figure>" + Figure + @" (?:days|weeks|months|years|words|members|terms)),? (?:max(?:imum)?|at the most|at most|tops)\b)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Most();

    [GeneratedRegex(@"\bgets " + Participle + @"\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Gets();

    [GeneratedRegex(@"\b(?<before>[\w'’-]+) got " + Participle + @"\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Got();

    [GeneratedRegex(@"\b(?<before>[\w'’-]+) get " + Participle + @"\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Get();

    [GeneratedRegex(@"\b(?:nobody|no one|no-one|nothing|none) (?:but|except|other than) ", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NobodyBut();

    // The sources are INTERPOL's: whose committee or constitution it is goes without saying.
    private const string Bodies = "(?<body>General Assembly|Executive Committee|Secretary General|General Secretariat|President|Presidency|Constitution|Data Protection Officer|CCF)";

    [GeneratedRegex(@"\bINTERPOL(?:['’]s)? " + Bodies + @"\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Owned();

    // What is left of "an INTERPOL President".
    [GeneratedRegex(@"\b(?<article>a)n (?=President|Presidency|General|Secretary|Constitution|Data|CCF)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(Bodies + @"(?: of)? INTERPOL\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OwnedBy();

    // "It is the board that decides": the board decides.
    [GeneratedRegex(@"^it(?: is|'s|’s| was) (?<who>(?:only )?(?:the|an?|its|each|every) [^,;:]{2,60}?) (?:who|that|which) (?<does>[^,;:]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Cleft();
}
