using System.Text.RegularExpressions;
using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>Tells whether a text holds the kind of thing that a question wants.</summary>
internal static partial class Fulfilment
{
    // "84 votes", "196 member countries", "87 of the member countries": the number stands at most so many words before what it counts.
    private const int CountReach = 4;

    public static bool Fulfils(Expectation expectation, string text, StemmedText stemmed) =>
        HasKind(expectation, text, stemmed) && (!expectation.WantsExtreme || Extreme().IsMatch(text));

    private static bool HasKind(Expectation expectation, string text, StemmedText stemmed) => expectation.Kind switch
    {
        ExpectedKind.Count => Counts(expectation.Counted, stemmed) || NoFigures().IsMatch(text),
        ExpectedKind.Share => Share().IsMatch(text),
        ExpectedKind.Money => Money().IsMatch(text),
        ExpectedKind.PersonName => PersonName().Matches(text).Any(name => !expectation.Question.Contains(name.Value.Split(' ')[^1], StringComparison.OrdinalIgnoreCase)),
        ExpectedKind.Saying => Saying().IsMatch(text),
        ExpectedKind.CalendarDate => CalendarDate().IsMatch(text),
        ExpectedKind.Time => Time().IsMatch(text),
        ExpectedKind.Country => Countries.NamesAnother(text, expectation.Question),
        ExpectedKind.Place => Place().IsMatch(text),
        _ => true,
    };

    private static bool Counts(QueryGroup? counted, StemmedText stemmed)
    {
        var numbers = Enumerable.Range(0, stemmed.Tokens.Count).Where(position => IsNumber(stemmed.Tokens[position].Exact)).ToArray();
        return counted is null
            ? numbers.Length > 0
            : stemmed.Places(counted).Any(place => numbers.Any(number => number < place + 1 && place - number <= CountReach));
    }

    private static bool IsNumber(string exact) => (char.IsAsciiDigit(exact[0]) && !Year().IsMatch(exact)) || NumberWord().IsMatch(exact);

    [GeneratedRegex("^(?:19|20)[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("^(?:no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundred|thousand|million|half|several|un|deux|trois|quatre|cinq|sept|huit|neuf|dix|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumberWord();

    // That nobody knows is an answer too.
    [GeneratedRegex(@"\bno (?:figures|statistics|numbers) (?:for|on|of)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoFigures();

    [GeneratedRegex(@"\b(?:says?|said|told|tells?|reports?|reported|quoted|according to|dit|déclare|dice|dijo|dijeron|según|selon)\b|قال", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Saying();

    [GeneratedRegex(@"[€$£] ?[0-9]|\b[0-9][0-9.,]* (?:million |thousand )?(?:euros?|dollars?|francs?|EUR|USD|CHF)\b|\b(?:free of charge|for free|never demands money|costs? nothing)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex(@"%|\b(?:per cent|percent|half|thirds?|quarters?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Share();

    [GeneratedRegex(@"\b(?:most|least|fewest|largest|biggest|highest|smallest|worst|best|record|supreme)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Extreme();

    // Two capitalised words of which neither belongs to a title, a body, an instrument, a place or a sentence's beginning: a first and a last name.
    private const string NotAName = @"(?!(?:General|Executive|National|Central|Secretary|President|Vice|Rules|Article|Articles|International|Requests|Supervisory|Data|Protection|Officer|Officers|United|World|Human|European|INTERPOL|The|In|As|Under|On|At|An|If|According|Law|Security|High|Grand|Red|Blue|Green|Yellow|Black|Purple|Orange|Silver|Hong|Federated|New|Repository|Statute|Constitution|Committee|Assembly|Secretariat|Bureaus?|Council|Chamber|Court|Processing|Notices?|Diffusions?|Task|Force|States|Kingdom|Convention|Regulations|Commission|Nations|Union|Rights|Act|Control|Files|Kong|Practice|Assemblies|Criminal|Police|Organization|Advisers|Reuters|Press|News|Bulletin|Times|Agency|Watch|Media|Global|Complex|Innovation|Terms|Reference|Regional|Conferences|Foreign|Ministry|Public|Communist|Party|Congress|Beijing|January|February|March|April|May|June|July|August|September|October|November|December)\b)";

    [GeneratedRegex(@"\b" + NotAName + @"\p{Lu}\p{Ll}+ (?:(?:al|de|van|bin)[- ])?" + NotAName + @"\p{Lu}[\p{Ll}-]+", RegexOptions.CultureInvariant)]
    private static partial Regex PersonName();

    [GeneratedRegex(@"\b[0-9]{1,2} (?:to [0-9]{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December) [0-9]{1,2}\b|\b[0-9]{1,2} (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b|\b[0-9]{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CalendarDate();

    [GeneratedRegex(@"\b(?:19|20)[0-9]{2}\b|\b(?:years?|months?|weeks?|periods?|days?|hours?|minutes?|annually|yearly|once|immediately|soon|early|before|after|until|when|ans?|années?|mois|semaines?|jours?|años?|meses|semanas?|d[ií]as?|as soon as|at once|at any time|expir\w+|permanent\w*)\b|سن|شهر|يوم", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(?:in|at|to|from|à|en|au|de) (?:the )?(?:\p{Lu}|[0-9])|\baddress|\b(?:seat|website|web page|portal|online)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
