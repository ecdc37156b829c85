using Bot.Documents;
using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>How much older the sources of a passage are than the newest among candidates.</summary>
internal sealed class Recency(IEnumerable<Candidate> candidates)
{
    // A source without a date counts as this many years older than the newest, and no source as more.
    private const int MostYears = 6;

    private readonly int newest = candidates.Select(candidate => Latest(candidate.Passage)?.Year ?? 0).DefaultIfEmpty(0).Max();

    /// <summary>From 0 for the newest to 1 for six years and more.</summary>
    public double Age(RetrievedPassage passage) =>
        Latest(passage) is { } latest ? Math.Clamp(newest - latest.Year, 0, MostYears) / (double)MostYears : 1;

    private static DateOnly? Latest(RetrievedPassage passage)
    {
        var dates = passage.Passage.Sources.Count == 0
            ? [passage.Revision.Properties.Date]
            : passage.Passage.Sources.Select(source => source.Date);
        return dates.Select(date => PartialDate.TryParse(date)?.Last).Max();
    }
}
