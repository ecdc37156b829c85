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
    private readonly CitationVerifier verifier;
    private readonly AnswerLog log;
    private readonly TimeProvider timeProvider;
    private readonly ILogger<Answerer> logger;

    internal Answerer(PassageIndex index, EvidenceFinder evidenceFinder, IAnswerWriter writer, CitationVerifier verifier, AnswerLog log, TimeProvider timeProvider, ILogger<Answerer> logger)
    {
        this.index = index;
        this.evidenceFinder = evidenceFinder;
        this.writer = writer;
        this.verifier = verifier;
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
        var (outcome, fallen) = question.Text.Length > QuestionLimits.MaxCharacters ? new Decision(Declined.TooLong(question), []) : await DecideAsync(question, cancellationToken);
        var elapsed = timeProvider.GetElapsedTime(started);
        var record = AnswerRecord.Of(outcome, writer.Name, Math.Round(elapsed.TotalMilliseconds, 2));
        await log.RecordAsync(question, record, fallen, change, cancellationToken);
        LogOutcome(record.Outcome, record.Sentences.Count, elapsed);
        return record;
    }

    private async Task<Decision> DecideAsync(Question question, CancellationToken cancellationToken)
    {
        // 1. Retrieve.
        var evidence = await evidenceFinder.FindAsync(question, cancellationToken);
        var asksNothing = !evidence.Question.Text.Any(char.IsLetterOrDigit); // What was said before does not make a question of signs.
        if (asksNothing || (evidence.Question.Groups.Count == 0 && evidence.Question.References.Count == 0))
        {
            return new Decision(Declined.NothingAsked(evidence.Question), []);
        }

        if (!Coverage.IsCovered(evidence))
        {
            return new Decision(Declined.NotCovered(evidence, Closest(evidence)), []);
        }

        // 2. Write.
        var draft = await writer.WriteAsync(evidence, cancellationToken);

        // 3. Verify: what falls is not shown.
        var verified = verifier.Verify(draft, evidence.Question.Language);
        foreach (var fallen in verified.Fallen)
        {
            LogFallen(writer.Name, fallen.Cause);
        }

        Outcome outcome = verified.Shown.Count == 0
            ? Declined.NothingVerified(evidence.Question, Closest(evidence))
            : new Answer(evidence.Question.Language, verified.Shown, verified.Removed);
        return new Decision(outcome, [.. verified.Fallen.Select(fallen => new FallenRecord(fallen.Text, fallen.Reason))]);
    }

    private static ClosestPassage[] Closest(Evidence evidence) =>
    [
        .. evidence.Whole.Candidates.DistinctBy(scored => scored.Candidate.Passage.Passage.Id)
            .Aggregate(new List<Candidate>(), (closest, scored) =>
            {
                if (closest.Count < MaxClosest && !PlantedText.IsIn(scored.Candidate.Text) && !closest.Any(other => Likeness.SaySame(other, scored.Candidate)))
                {
                    closest.Add(scored.Candidate);
                }

                return closest;
            })
            .Select(candidate => new ClosestPassage(CitationVerifier.Cite(candidate.Passage, candidate.Span).First())),
    ];

    private sealed record Decision(Outcome Outcome, IReadOnlyList<FallenRecord> Fallen);

    [LoggerMessage(Level = LogLevel.Warning, Message = "a sentence of the {Writer} writer fell: {Cause}")]
    private partial void LogFallen(string writer, FallCause cause);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Outcome} with {Sentences} sentences in {Elapsed}")]
    private partial void LogOutcome(string outcome, int sentences, TimeSpan elapsed);
}
