using Bot.Documents;
using Bot.Search;

namespace Bot.Facts;

/// <summary>Finds the sentences that could settle a claim, those that share most of its words first.</summary>
internal sealed class CandidateFinder(PassageIndex index, Retriever retriever, TimeProvider timeProvider)
{
    private const int RetrievedPassages = 40;
    private const int WithNeighbours = 4;

    // Each is held against the claim; what shares fewer words than so many others does not settle it.
    private const int MostCandidates = 40;

    // Longer statements are looked at by the sentence only.
    private const int MostSentencesTogether = 4;

    /// <summary>Finds candidates.</summary>
    /// <param name="statement">Who asks, and of which day.</param>
    /// <param name="claims">The claim in its own language, then put into others.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>Best first; equal ones in the order of the retriever, so that the same claim has the same candidates.</returns>
    public async Task<IReadOnlyList<Candidate>> FindAsync(Statement statement, IReadOnlyList<WordedClaim> claims, CancellationToken cancellationToken)
    {
        var asOf = statement.AsOf ?? DateOnly.FromDateTime(timeProvider.GetUtcNow().UtcDateTime);
        var passages = new List<RetrievedPassage>();
        var known = new HashSet<PassageId>();
        foreach (var read in claims.Select(claim => claim.Read).Where(read => read.Groups.Count > 0 || read.References.Count > 0))
        {
            var query = new PassageQuery(statement.Workspace, read.Groups, read.References, asOf, RetrievedPassages);
            passages.AddRange((await retriever.RetrieveAsync(query, cancellationToken)).Where(passage => known.Add(passage.Passage.Id)));
        }

        foreach (var passage in passages.Take(WithNeighbours).ToArray())
        {
            passages.AddRange((await retriever.NeighboursAsync(passage, cancellationToken)).Where(neighbour => known.Add(neighbour.Passage.Id)));
        }

        var weights = claims.ToDictionary(claim => claim.Language, claim => new ClaimWeights(claim.Read, index));
        return
        [
            .. passages.SelectMany(passage => Spans(passage).Select(span => new Candidate(passage, span, WeightsFor(passage).Shared(passage, span))))
                .OrderByDescending(candidate => Math.Round(candidate.Words.Covered, 6))
                .Take(MostCandidates),
        ];

        ClaimWeights WeightsFor(RetrievedPassage passage) => weights.GetValueOrDefault(passage.Revision.Properties.Language, weights[claims[0].Language]);
    }

    /// <summary>Each sentence, and all of a short passage together: its second sentence may go on about what the first has named.</summary>
    private static IEnumerable<TextSpan> Spans(RetrievedPassage passage)
    {
        var start = passage.Passage.Span.Start;
        var sentences = SentenceSplitter.Split(passage.Text, passage.Revision.Properties.Language)
            .Select(sentence => new TextSpan(start + sentence.Start, sentence.Length))
            .ToArray();
        return sentences.Length is > 1 and <= MostSentencesTogether
            ? sentences.Append(new TextSpan(sentences[0].Start, sentences[^1].End - sentences[0].Start))
            : sentences;
    }
}
