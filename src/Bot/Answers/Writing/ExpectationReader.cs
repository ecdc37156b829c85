using System.Text.RegularExpressions;
using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>Tells from the form of a question what kind of answer it wants, in the four languages.</summary>
internal static partial class ExpectationReader
{
    public static Expectation Read(ReadQuestion question)
    {
        var text = question.Text;
        if (Money().IsMatch(text))
        {
            return new Expectation(ExpectedKind.Money, null);
        }

        if (Count().Match(text) is { Success: true } count)
        {
            return new Expectation(ExpectedKind.Count, Counted(question, count.Index + count.Length));
        }

        if (PersonName().IsMatch(text))
        {
            return new Expectation(ExpectedKind.PersonName, null);
        }

        if (CalendarDate().IsMatch(text))
        {
            return new Expectation(ExpectedKind.CalendarDate, null);
        }

        if (Time().IsMatch(text))
        {
            return new Expectation(ExpectedKind.Time, null);
        }

        return Place().IsMatch(text) ? new Expectation(ExpectedKind.Place, null) : Expectation.Statement;
    }

    /// <summary>The first group that stands behind the words that ask for a count.</summary>
    private static QueryGroup? Counted(ReadQuestion question, int after) =>
        question.Groups
            .Where(group => group.Weight >= 1)
            .Select(group => (Group: group, At: question.Text.IndexOf(group.Surface, after, StringComparison.OrdinalIgnoreCase)))
            .Where(candidate => candidate.At >= 0)
            .OrderBy(candidate => candidate.At)
            .Select(candidate => candidate.Group)
            .FirstOrDefault();

    [GeneratedRegex(@"\b(?:salar(?:y|ies)|wages?|earns?|gagne(?:nt)?|salaire|gana|sueldo|salario|what sum|how much money|quelle somme|cuánto dinero)\b|راتب", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(?:how many|(?:exact |total )?number of|combien (?:de|d')|nombre (?:de|d')|cu[aá]nt[oa]s|n[uú]mero de)\s*|(?:^|\s)كم\s+|عدد\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Count();

    [GeneratedRegex(@"\b(?:names? of (?:the )?(?:person|people|officers?|judges?|members?|advisers?|officials?)|names? of officer|who (?:were|are) the \w+ (?:judges?|members?|officers?)|who(?:'s|’s| is| was| heads| chairs| leads) (?:the |our |now )?(?:current |present |new |last |first )?(?:secretary|president|chair\w*|head|boss|chief|director|judge|adviser)|(?:secretary general|president|chair(?:man|person|woman)?|boss|head)\b.{0,40}\b(?:right now|now|today|currently)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PersonName();

    [GeneratedRegex(@"\b(?:what (?:date|day)|which (?:date|day)|(?:first|last) (?:and \w+ )?day|dates? of|on what day|quelle date|quel jour|qu[eé] (?:fecha|d[ií]a))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CalendarDate();

    [GeneratedRegex(@"\b(?:when|since when|until when|how long|how soon|how often|how quickly|time limits?|deadlines?|quand|combien de temps|depuis quand|d[eé]lai|cu[aá]ndo|cu[aá]nto tiempo|plazo)\b|متى|(?:كم|ما) (?:من )?(?:الوقت|المدة|مدة)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(?:where|address|o[uù] (?:se|est|sont|siège)|d[oó]nde)\b|(?:^|\s)[أا]ين", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
