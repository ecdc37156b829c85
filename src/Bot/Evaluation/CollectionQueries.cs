using Bot.Search;
using Bot.Workspaces;

namespace Bot.Evaluation;

/// <summary>Turns a collection's query into a search: one group for each word that is not a stop word.</summary>
/// <remarks>The collections are English and of other subjects, so neither the glossary nor articles play a part.</remarks>
internal static class CollectionQueries
{
    /// <summary>The language whose analysis is measured.</summary>
    public const string Language = "en";

    private const int Limit = 100;

    /// <summary>The search for a query's text; without groups when the text has no word that tells anything.</summary>
    public static PassageQuery Of(string text, DateOnly today)
    {
        var groups = TextAnalysis.Analyze(text, Language)
            .Where(token => !token.IsStopWord)
            .Select(token => new QueryGroup(token.Exact, 1, [new QueryVariant([token.Stem], Language, 1)]));
        return new PassageQuery(WorkspaceId.Local, [.. groups], [], today, Limit);
    }

    /// <summary>The sum of the query's word weights: what a passage made of nothing else would come near to.</summary>
    public static double LargestScore(PassageQuery query, PassageIndex index)
    {
        var stems = query.Groups.Select(group => group.Variants[0].Stems[0]).ToArray();
        var statistics = index.Statistics(stems, Language);
        return stems.Sum(statistics.Weight);
    }
}
