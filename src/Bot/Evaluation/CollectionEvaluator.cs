using Bot.Documents;
using Bot.Search;
using Bot.Workspaces;
using Microsoft.Extensions.Options;

namespace Bot.Evaluation;

/// <summary>Measures retrieval on a collection of documents, queries and judgements, apart from the bot's own data.</summary>
public sealed class CollectionEvaluator(IOptions<SearchOptions> options, TimeProvider timeProvider)
{
    // The first searches measure the just-in-time compiler; they are run twice and timed once.
    private const int WarmUp = 200;

    private const int PassagesBetweenReports = 1000;

    private const int QueriesBetweenReports = 500;

    private static readonly DocumentProperties Plain =
        new("", CollectionQueries.Language, [], DocumentKind.Original, Authority.Unclassified, "", "", "undated", InForce.Always);

    /// <summary>Reads the collection, indexes it in memory, runs its queries and returns the metrics.</summary>
    /// <param name="request">What to measure.</param>
    /// <param name="progress">Is told how far the work is, a line now and then.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <exception cref="EmptyCollectionException">No query of the split has a relevant document.</exception>
    /// <exception cref="Storage.LineException">A line of a file is not what belongs there.</exception>
    /// <exception cref="IOException">A file is missing or can't be read.</exception>
    public EvaluationReport Evaluate(EvaluationRequest request, IProgress<string> progress, CancellationToken cancellationToken)
    {
        var answerable = request.AnswerableFolder is { } folder ? AnswerableFiles.Read(folder) : null;
        var collection = CollectionFiles.Read(request.CollectionFolder, request.Split, answerable);
        if (collection.Queries.All(query => query.Relevant.Count == 0))
        {
            var split = request.Split is null ? "" : $" of the split '{request.Split}'";
            throw new EmptyCollectionException($"No query{split} in '{request.CollectionFolder}' has a relevant document: check the folder and the split's name.");
        }

        return Evaluate(collection, progress, cancellationToken);
    }

    private EvaluationReport Evaluate(RetrievalCollection collection, IProgress<string> progress, CancellationToken cancellationToken)
    {
        using var index = PassageIndex.CreateInMemory(options.Value, AskedQuestions.None);
        var started = timeProvider.GetTimestamp();
        Fill(index, collection.Documents, progress, cancellationToken);
        var indexing = timeProvider.GetElapsedTime(started);

        var queries = new CollectionQueries(index, DateOnly.FromDateTime(timeProvider.GetUtcNow().UtcDateTime));
        foreach (var query in collection.Queries.Take(WarmUp))
        {
            cancellationToken.ThrowIfCancellationRequested();
            index.Search(queries.Of(query.Text));
        }

        var scored = new List<RankingMetrics>();
        var searches = new List<TimeSpan>(collection.Queries.Count);
        var shares = new Dictionary<AnswerableLabel, List<double>> { [AnswerableLabel.Answerable] = [], [AnswerableLabel.Unanswerable] = [], [AnswerableLabel.NotScored] = [] };
        foreach (var query in collection.Queries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            started = timeProvider.GetTimestamp();
            var search = queries.Of(query.Text);
            var hits = index.Search(search);
            searches.Add(timeProvider.GetElapsedTime(started));

            shares[query.Label].Add(hits.Count == 0 ? 0 : hits[0].Score / queries.LargestScore(search));
            if (query.Relevant.Count > 0)
            {
                scored.Add(new RankingMetrics([.. hits.Select(hit => hit.Revision.Value)], query.Relevant));
            }

            if (searches.Count % QueriesBetweenReports == 0)
            {
                progress.Report($"{searches.Count} of {collection.Queries.Count} queries");
            }
        }

        return EvaluationReport.Of(
            scored, new EvaluationTiming(indexing, index.Count, searches), Separation.Auroc(shares[AnswerableLabel.Answerable], shares[AnswerableLabel.Unanswerable]));
    }

    private static void Fill(PassageIndex index, IReadOnlyList<CollectionDocument> documents, IProgress<string> progress, CancellationToken cancellationToken)
    {
        for (var added = 0; added < documents.Count; added++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (revision, passage) = AsPassage(documents[added]);
            index.Replace(revision, [passage]);
            if ((added + 1) % PassagesBetweenReports == 0)
            {
                progress.Report($"{added + 1} of {documents.Count} passages indexed");
            }
        }

        index.Commit(0);
    }

    // The collection's own id stands for the revision, so that a hit names its document.
    private static (Revision Revision, Passage Passage) AsPassage(CollectionDocument document)
    {
        var revision = new Revision(
            new RevisionId(document.Id), new DocumentId(document.Id), WorkspaceId.Local, document.Id, 1, "", document.Text,
            Plain with { Title = document.Title }, DateTimeOffset.UnixEpoch);
        return (revision, new Passage(new PassageId(document.Id), 0, new TextSpan(0, document.Text.Length), null, new Locator("", null), [], []));
    }
}
