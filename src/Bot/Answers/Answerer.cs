using Bot.Answers.Verification;
using Bot.Answers.Writing;
using Bot.Search;
using Microsoft.Extensions.Logging;

namespace Bot.Answers;

/// <summary>The walk from a question to a verified answer. Safe to share between threads.</summary>
public sealed partial class Answerer
{
    private const int RetrievedPassages = 24;
    private const int WithNeighbours = 6;
    private const int MaxClosest = 3;

    private readonly PassageIndex index;
    private readonly Retriever retriever;
    private readonly QuestionReader reader;
    private readonly AnswerLog log;
    private readonly TimeProvider timeProvider;
    private readonly ILogger<Answerer> logger;
    private readonly IAnswerWriter writer = new ExtractiveWriter();

    /// <summary>Makes an answerer.</summary>
    public Answerer(PassageIndex index, Retriever retriever, QuestionReader reader, AnswerLog log, TimeProvider timeProvider, ILogger<Answerer> logger)
    {
        this.index = index;
        this.retriever = retriever;
        this.reader = reader;
        this.log = log;
        this.timeProvider = timeProvider;
        this.logger = logger;
    }

    /// <summary>Answers a question from the sources, or says that they don't; records either.</summary>
    /// <exception cref="Storage.StoreException">The store can't be read or the answer can't be recorded.</exception>
    public async Task<AnswerRecord> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var started = timeProvider.GetTimestamp();
        var change = index.Change;
        var outcome = await FindAsync(question, cancellationToken);
        var elapsed = timeProvider.GetElapsedTime(started);
        var record = AnswerRecord.Of(outcome, writer.Name, Math.Round(elapsed.TotalMilliseconds, 2));
        await log.RecordAsync(question, record, change, cancellationToken);
        LogOutcome(record.Outcome, record.Sentences.Count, elapsed);
        return record;
    }

    private async Task<Outcome> FindAsync(Question question, CancellationToken cancellationToken)
    {
        if (question.Text.Length > QuestionLimits.MaxCharacters)
        {
            return Declined.TooLong(question);
        }

        var history = question.History.TakeLast(QuestionLimits.MaxExchanges).ToArray();
        var read = reader.Read(question.Text, [.. history.Select(exchange => exchange.Question)], [.. history.Select(exchange => exchange.Answer)]);
        if (read.Groups.Count == 0 && read.References.Count == 0)
        {
            return Declined.NothingAsked(read);
        }

        var passages = await RetrieveAsync(question, read, cancellationToken);
        var weights = new WordWeights(read, index);
        var candidates = new CandidateRanker(read, weights).Rank(passages.SelectMany(CandidateFinder.Find));
        var evidence = new Evidence(read, weights, candidates);
        if (!Coverage.IsCovered(evidence))
        {
            return Declined.NotCovered(evidence, Closest(candidates));
        }

        var draft = await writer.WriteAsync(evidence, cancellationToken);
        var verified = CitationVerifier.Verify(draft);
        return verified.Standing.Count == 0
            ? Declined.NothingVerified(read, Closest(candidates))
            : new Answer(read.Language, verified.Standing, verified.Fallen.Count);
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

    private static ClosestPassage[] Closest(IReadOnlyList<ScoredCandidate> candidates) =>
    [
        .. candidates.DistinctBy(candidate => candidate.Candidate.Passage.Passage.Id)
            .Take(MaxClosest)
            .Select(candidate => new ClosestPassage(CitationVerifier.Cite(candidate.Candidate.Passage, candidate.Candidate.Span).First())),
    ];

    [LoggerMessage(Level = LogLevel.Information, Message = "{Outcome} with {Sentences} sentences in {Elapsed}")]
    private partial void LogOutcome(string outcome, int sentences, TimeSpan elapsed);
}
