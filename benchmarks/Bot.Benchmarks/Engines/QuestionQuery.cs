using Bot.Search;
using Bot.Workspaces;

namespace Bot.Benchmarks.Engines;

/// <summary>Makes the bot's query from a question, as the product reads it, but for the glossary: the text is of another subject.</summary>
internal static class QuestionQuery
{
    private static readonly DateOnly AsOf = new(2026, 1, 1);

    public static PassageQuery Of(QuestionReader reader, string question)
    {
        var read = reader.Read(question);
        return new PassageQuery(WorkspaceId.Local, read.Groups, read.References, AsOf, ISearchEngine.Limit);
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
