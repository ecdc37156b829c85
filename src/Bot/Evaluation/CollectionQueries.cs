using Bot.Search;
using Bot.Workspaces;

namespace Bot.Evaluation;

/// <summary>Turns a collection's query into a search, as the product reads a question, but for the glossary: the collections are of other subjects.</summary>
internal sealed class CollectionQueries(PassageIndex index, DateOnly today)
{
    /// <summary>The language whose analysis is measured.</summary>
    public const string Language = "en";

    private const int Limit = 100;

    private readonly QuestionReader reader = new(index, Glossary.Empty);

    /// <summary>The search for a query's text; without groups when the text has no word that tells anything.</summary>
    public PassageQuery Of(string text)
    {
        var question = reader.Read(text);
        return new PassageQuery(WorkspaceId.Local, question.Groups, question.References, today, Limit);
    }

    /// <summary>The sum of the query's word weights: what a passage made of nothing else would come near to.</summary>
    public double LargestScore(PassageQuery query)
    {
        var stems = query.Groups.Select(group => group.Variants[0].Stems[0]).ToArray();
        var statistics = index.Statistics(stems, Language);
        return stems.Sum(statistics.Weight);
    }
}
