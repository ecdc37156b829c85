using Bot.Documents;
using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>Reads a question and finds what the sources have for it, best first.</summary>
internal sealed class EvidenceFinder(PassageIndex index, Retriever retriever, QuestionReader reader, AskedQuestions questions, TimeProvider timeProvider)
{
    private const int RetrievedPassages = 32;
    private const int WithNeighbours = 6;

    // In a part of a question the words of its other parts still tell what it is about.
    private const float OtherPartsWeight = 0.3f;

    /// <summary>Finds the evidence for a question; without candidates when nothing in it can be looked up.</summary>
    public async Task<Evidence> FindAsync(Question question, CancellationToken cancellationToken)
    {
        var history = question.History.TakeLast(QuestionLimits.MaxExchanges).ToArray();
        var answers = history.Select(exchange => exchange.Answer[..Math.Min(exchange.Answer.Length, QuestionLimits.MaxCharacters)]).ToArray();
        var read = reader.Read(question.Text, [.. history.Select(exchange => exchange.Question)], answers);
        var texts = new StemmedTexts();
        var whole = await RankAsync(question, read, texts, answers, cancellationToken);
        if (read.Parts.Count == 1)
        {
            return new Evidence(read, whole, [whole]);
        }

        var parts = new List<RankedCandidates>(read.Parts.Count);
        foreach (var part in read.Parts)
        {
            var groups = read.Groups.Select(group => part.Contains(group) ? group : group with { Weight = group.Weight * OtherPartsWeight });
            parts.Add(await RankAsync(question, read with { Groups = [.. groups] }, texts, answers, cancellationToken));
        }

        return new Evidence(read, whole, parts);
    }

    private async Task<RankedCandidates> RankAsync(Question question, ReadQuestion read, StemmedTexts texts, IReadOnlyList<string> answers, CancellationToken cancellationToken)
    {
        var passages = await RetrieveAsync(question, read, cancellationToken);
        var weights = new WordWeights(read, index);
        var ranker = new CandidateRanker(read, weights, questions, texts, answers);
        var candidates = new List<Candidate>();
        foreach (var passage in passages)
        {
            candidates.AddRange(await CandidatesAsync(passage, cancellationToken));
        }

        return new RankedCandidates(read.Groups, weights, ranker.Rank(candidates));
    }

    /// <summary>The candidates of a passage: a sentence of running text may hang on the paragraph before, a statement or a list item does not.</summary>
    private async Task<IEnumerable<Candidate>> CandidatesAsync(RetrievedPassage passage, CancellationToken cancellationToken)
    {
        if (passage.Revision.Properties.Kind is DocumentKind.Summary || passage.LeadIn.Length > 0)
        {
            return CandidateFinder.Find(passage, [], null);
        }

        RetrievedPassage?[] before = [await retriever.BesideAsync(passage, -2, cancellationToken), await retriever.BesideAsync(passage, -1, cancellationToken)];
        return CandidateFinder.Find(passage, [.. before.OfType<RetrievedPassage>()], await retriever.BesideAsync(passage, 1, cancellationToken));
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
