using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>Reads a question and finds what the sources have for it, best first.</summary>
internal sealed class EvidenceFinder(PassageIndex index, Retriever retriever, QuestionReader reader, TimeProvider timeProvider)
{
    private const int RetrievedPassages = 24;
    private const int WithNeighbours = 6;

    /// <summary>Finds the evidence for a question; without candidates when nothing in it can be looked up.</summary>
    public async Task<Evidence> FindAsync(Question question, CancellationToken cancellationToken)
    {
        var history = question.History.TakeLast(QuestionLimits.MaxExchanges).ToArray();
        var read = reader.Read(question.Text, [.. history.Select(exchange => exchange.Question)], [.. history.Select(exchange => exchange.Answer)]);
        var passages = await RetrieveAsync(question, read, cancellationToken);
        var weights = new WordWeights(read, index);
        return new Evidence(read, weights, new CandidateRanker(read, weights).Rank(passages.SelectMany(CandidateFinder.Find)));
    }

    private async Task<IReadOnlyList<RetrievedPassage>> RetrieveAsync(Question question, ReadQuestion read, CancellationToken cancellationToken)
    {
        var asOf = question.AsOf ?? DateOnly.FromDateTime(timeProvider.GetUtcNow().UtcDateTime);
        var query = new PassageQuery(question.Workspace, read.Groups, read.References, asOf, RetrievedPassages);
        var retrieved = (await retriever.RetrieveAsync(query, cancellationToken)).ToList();
        var known = retrieved.Select(passage => passage.Passage.Id).ToHashSet();
        foreach (var passage in retrieved.Take(WithNeighbours).ToArray())
        {
            foreach (var neighbour in await retriever.NeighboursAsync(passage, cancellationToken))
            {
                if (known.Add(neighbour.Passage.Id))
                {
                    retrieved.Add(neighbour);
                }
            }
        }

        return retrieved;
    }
}
