using System.Text.RegularExpressions;
using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>Tells from the form of a question what kind of answer it wants, in the four languages.</summary>
internal static partial class ExpectationReader
{
    public static Expectation Read(ReadQuestion question)
    {
        var text = question.Text;
        var count = Count().Match(text);
        var kind = text switch
        {
            _ when Money().IsMatch(text) => ExpectedKind.Money,
            _ when Share().IsMatch(text) => ExpectedKind.Share,
            _ when count.Success => ExpectedKind.Count,
            _ when PersonName().IsMatch(text) => ExpectedKind.PersonName,
            _ when Saying().IsMatch(text) => ExpectedKind.Saying,
            _ when CalendarDate().IsMatch(text) => ExpectedKind.CalendarDate,
            _ when Time().IsMatch(text) => ExpectedKind.Time,
            _ when Country().IsMatch(text) => ExpectedKind.Country,
            _ when Place().IsMatch(text) => ExpectedKind.Place,
            _ => ExpectedKind.Statement,
        };
        var counted = kind is ExpectedKind.Count ? Counted(question, count.Index + count.Length) : null;
        return new Expectation(kind, counted, text, Extreme().IsMatch(text));
    }

    /// <summary>The first group that stands behind the words that ask for a count.</summary>
    private static QueryGroup? Counted(ReadQuestion question, int after) =>
        question.Groups.FirstOrDefault(group => group.Weight >= 1 && group.Start >= after);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"\b(?:salar(?:y|ies)|wages?|earns?|gagne(?:nt)?|salaire|gana|sueldo|salario|(?:what|which) (?:sum|amount)|how much money|quelle somme|cuánto dinero|how much (?:do|does|did|will|would|is|are)\b.{0,50}\b(?:pay|paid|charge|cost|earn|make|owe|fee))\b|راتب", Options)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(?:percent(?:age)?|per cent|what (?:share|proportion)|quel pourcentage|qu[eé] porcentaje)\b|نسبة", Options)]
    private static partial Regex Share();

    [GeneratedRegex(@"\b(?:how many|(?:exact |total )?number of|combien (?:de|d')|nombre (?:de|d')|cu[aá]nt[oa]s|n[uú]mero de)\s*|(?:^|\s)كم\s+|عدد\s+", Options)]
    private static partial Regex Count();

    [GeneratedRegex(@"\bnames? of\b.{0,40}\b(?:person|people|officer|judge|member|adviser|official|president|chair\w*|delegate|lawyer|agent)s?\b|\bwho (?:were|was|are) (?:the \w+ (?:judges?|members?|officers?)|(?:\w+ )?elected|appointed|president)|\bwho(?:'s| is| was| heads| chairs| leads) (?:the |our |now )?(?:current |present |new |last |first )?(?:secretary|president|chair\w*|head|boss|chief|director|judge|adviser)|\b(?:secretary general|president|chair(?:man|person|woman)?|boss|head)\b.{0,40}\b(?:right now|now|today|currently)\b", Options)]
    private static partial Regex PersonName();

    [GeneratedRegex(@"\b(?:who (?:says?|said|told|claims?|claimed)|qui (?:dit|a dit)|qui[eé]n(?:es)? (?:dice|dijo|dijeron))\b|من قال", Options)]
    private static partial Regex Saying();

    [GeneratedRegex(@"\b(?:what (?:date|day)|which (?:date|day)|(?:first|last|opening|closing)\b.{0,15}\bdays?|dates? of|on what day|quelle date|quel jour|qu[eé] (?:fecha|d[ií]a))\b", Options)]
    private static partial Regex CalendarDate();

    [GeneratedRegex(@"(?:^|[,;:?.]\s*|\b(?:and|so|but|ok|hi)\s+|\b(?:since|until|from)\s+)when\b|\b(?:what year|which year|how long|how soon|how often|how quickly|time limits?|deadlines?|quand|combien de temps|depuis quand|d[eé]lai|cu[aá]ndo|cu[aá]nto tiempo|plazo)\b|متى|(?:كم|ما) (?:من )?(?:الوقت|المدة|مدة)", Options)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(?:(?:which|what) (?:\w+ )?countr(?:y|ies)|quels? pays|qu[eé] pa[ií]s(?:es)?)\b|أي (?:بلد|دولة)", Options)]
    private static partial Regex Country();

    [GeneratedRegex(@"\b(?:where|address|o[uù] (?:se|est|sont|siège)|d[oó]nde)\b|(?:^|\s)[أا]ين", Options)]
    private static partial Regex Place();

    [GeneratedRegex(@"\bthe (?:most|least|fewest|largest|biggest|highest|smallest|worst|best)\b", Options)]
    private static partial Regex Extreme();
}
