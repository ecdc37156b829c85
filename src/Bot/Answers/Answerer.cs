using Bot.Answers.Verification;
using Bot.Answers.Writing;
using Bot.Search;

namespace Bot.Answers;

/// <summary>The walk from a question to a verified answer. Safe to share between threads.</summary>
public sealed partial class Answerer
{
    private const int MaxClosest = 3;

    private readonly PassageIndex index;
    private readonly EvidenceFinder evidenceFinder;
    private readonly IAnswerWriter writer;
    private readonly AnswerLog log;
    private readonly TimeProvider timeProvider;
    private readonly ILogger<Answerer> logger;

    internal Answerer(PassageIndex index, EvidenceFinder evidenceFinder, IAnswerWriter writer, AnswerLog log, TimeProvider timeProvider, ILogger<Answerer> logger)
    {
        this.index = index;
        this.evidenceFinder = evidenceFinder;
        this.writer = writer;
        this.log = log;
        this.timeProvider = timeProvider;
        this.logger = logger;
    }

    /// <summary>Answers a question from the sources, or says that they don't; records either.</summary>
    /// <exception cref="Storage.StoreException">The answer can't be recorded.</exception>
    public async Task<AnswerRecord> AnswerAsync(Question question, CancellationToken cancellationToken)
    {
        var started = timeProvider.GetTimestamp();
        var change = index.Change;
        var outcome = question.Text.Length > QuestionLimits.MaxCharacters ? Declined.TooLong(question) : await DecideAsync(question, cancellationToken);
        var elapsed = timeProvider.GetElapsedTime(started);
        var record = AnswerRecord.Of(outcome, writer.Name, Math.Round(elapsed.TotalMilliseconds, 2));
        await log.RecordAsync(question, record, change, cancellationToken);
        LogOutcome(record.Outcome, record.Sentences.Count, elapsed);
        return record;
    }

    private async Task<Outcome> DecideAsync(Question question, CancellationToken cancellationToken)
    {
        // 1. Retrieve.
        var evidence = await evidenceFinder.FindAsync(question, cancellationToken);
        var asksNothing = !evidence.Question.Text.Any(char.IsLetterOrDigit); // What was said before does not make a question of signs.
        if (asksNothing || (evidence.Question.Groups.Count == 0 && evidence.Question.References.Count == 0))
        {
            return Declined.NothingAsked(evidence.Question);
        }

        if (!Coverage.IsCovered(evidence))
        {
            return Declined.NotCovered(evidence, Closest(evidence));
        }

        // 2. Write.
        var draft = await writer.WriteAsync(evidence, cancellationToken);

        // 3. Verify: what falls is not shown.
        var verified = CitationVerifier.Verify(draft);
        foreach (var fallen in verified.Fallen)
        {
            LogFallen(writer.Name, fallen.Reason);
        }

        return verified.Standing.Count == 0
            ? Declined.NothingVerified(evidence.Question, Closest(evidence))
            : new Answer(evidence.Question.Language, verified.Standing, verified.Fallen.Count);
    }

    private static ClosestPassage[] Closest(Evidence evidence) =>
    [
        .. evidence.Whole.Candidates.DistinctBy(scored => scored.Candidate.Passage.Passage.Id)
            .Aggregate(new List<Candidate>(), (closest, scored) =>
            {
                if (closest.Count < MaxClosest && !closest.Any(other => Likeness.SaySame(other, scored.Candidate)))
                {
                    closest.Add(scored.Candidate);
                }

                return closest;
            })
            .Select(candidate => new ClosestPassage(Citation.Of(candidate.Passage, candidate.Span).First())),
    ];

    [LoggerMessage(Level = LogLevel.Warning, Message = "a sentence of the {Writer} writer fell: {Reason}")]
    private partial void LogFallen(string writer, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Outcome} with {Sentences} sentences in {Elapsed}")]
    private partial void LogOutcome(string outcome, int sentences, TimeSpan elapsed);
}
