using Bot.Search;
using Bot.Workspaces;

namespace Bot.Benchmarks.Engines;

/// <summary>Makes the bot's query from a question: the one place to change when the product reads questions differently.</summary>
internal static class QuestionQuery
{
    private static readonly DateOnly AsOf = new(2026, 1, 1);

    public static PassageQuery Of(string question)
    {
        var groups = TextAnalysis.Analyze(question, "en")
            .Where(token => !token.IsStopWord)
            .DistinctBy(token => token.Stem)
            .Select(token => new QueryGroup(token.Exact, 1, [new QueryVariant([token.Stem], "en", 1)]));
        return new PassageQuery(WorkspaceId.Local, [.. groups], ArticleReferenceParser.Parse(question), AsOf, ISearchEngine.Limit);
    }

    /// <summary>The same words for the engines that are given words.</summary>
    public static AskedQuestion Prepare(string question)
    {
        var words = TextAnalysis.Analyze(question, "en")
            .Where(token => !token.IsStopWord)
            .Select(token => new string([.. token.Exact.Where(char.IsAsciiLetterOrDigit)]))
            .Where(word => word.Length > 0)
            .Distinct();
        return new AskedQuestion(question, [.. words]);
    }
}
