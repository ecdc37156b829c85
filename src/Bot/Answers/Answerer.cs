using Bot.Answers.Certified;
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
    private readonly Writers writers;
    private readonly CitationVerifier verifier;
    private readonly CertifiedAnswers certified;
    private readonly AnswerLog log;
    private readonly TimeProvider timeProvider;
    private readonly ILogger<Answerer> logger;

    internal Answerer(
        PassageIndex index, EvidenceFinder evidenceFinder, Writers writers, CitationVerifier verifier, CertifiedAnswers certified, AnswerLog log, TimeProvider timeProvider, ILogger<Answerer> logger)
    {
        this.index = index;
        this.evidenceFinder = evidenceFinder;
        this.writers = writers;
        this.verifier = verifier;
        this.certified = certified;
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
        var asked = new Asked(log.NewId(), question, started);
        if (writers.FollowUps is { } followUps)
        {
            asked = asked with { Rewritten = await followUps.RewriteAsync(asked, cancellationToken) };
        }

        var (record, fallen) = await OutcomeAsync(asked, cancellationToken);
        var elapsed = timeProvider.GetElapsedTime(started);
        record = record with { ElapsedMs = Math.Round(elapsed.TotalMilliseconds, 2), LogId = asked.Id, Rewritten = asked.Rewritten };
        await log.RecordAsync(asked.Id, question, record, fallen, change, cancellationToken);
        LogOutcome(record.Outcome, record.Sentences.Count, elapsed);
        return record;
    }

    private async Task<(AnswerRecord Record, IReadOnlyList<FallenRecord> Fallen)> OutcomeAsync(Asked asked, CancellationToken cancellationToken)
    {
        if (asked.Question.Text.Length > QuestionLimits.MaxCharacters)
        {
            return (Decline(Declined.TooLong(asked.Question)).Record(), []);
        }

        // What a reviewer signed goes before what anyone writes.
        if (await certified.FindAsync(asked.LookedUp, cancellationToken) is { } signed)
        {
            return (signed, []);
        }

        var decision = await DecideAsync(asked, cancellationToken);
        return (decision.Record(), decision.Fallen);
    }

    private async Task<Decision> DecideAsync(Asked asked, CancellationToken cancellationToken)
    {
        // 1. Retrieve.
        var evidence = await evidenceFinder.FindAsync(asked.LookedUp, cancellationToken);
        var asksNothing = !evidence.Question.Text.Any(char.IsLetterOrDigit); // What was said before does not make a question of signs.
        if (asksNothing || (evidence.Question.Groups.Count == 0 && evidence.Question.References.Count == 0))
        {
            return Decline(Declined.NothingAsked(evidence.Question));
        }

        if (!Coverage.IsCovered(evidence))
        {
            return Decline(Declined.NotCovered(evidence, Closest(evidence)));
        }

        // 2. Write: each writer in turn, until something stands.
        string? fallback = null;
        var fallen = new List<FallenRecord>();
        foreach (var writer in writers.InTurn)
        {
            var (answer, reason) = await WriteAsync(writer, asked, evidence, fallen, cancellationToken);
            if (answer is not null)
            {
                return new Decision(answer, writer.Name) { Fallback = fallback, Fallen = fallen };
            }

            fallback ??= reason;
        }

        return Decline(Declined.NothingVerified(evidence.Question, Closest(evidence))) with { Fallen = fallen };
    }

    /// <summary>What of a writer's draft stands; without an answer, why nothing does.</summary>
    private async Task<(Answer? Answer, string Reason)> WriteAsync(IAnswerWriter writer, Asked asked, Evidence evidence, List<FallenRecord> fallen, CancellationToken cancellationToken)
    {
        var outcome = await writer.WriteAsync(asked, evidence, cancellationToken);
        if (outcome is WritingOutcome.NotWritten notWritten)
        {
            return (null, notWritten.Reason);
        }

        // 3. Verify: what falls is not shown.
        var language = evidence.Question.Language;
        var verified = verifier.Verify(((WritingOutcome.Drafted)outcome).Draft, language);
        foreach (var sentence in verified.Fallen)
        {
            fallen.Add(new FallenRecord(sentence.Text, sentence.Reason));
            LogFallen(writer.Name, sentence.Cause);
        }

        return verified.Answers ? (new Answer(language, verified.Shown, verified.Removed), "") : (null, "nothing the model wrote could be verified");
    }

    private Decision Decline(Abstention abstention) => new(abstention, writers.InTurn[^1].Name);

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
            .Select(candidate => new ClosestPassage(Citation.Of(candidate.Passage, candidate.Span).First())),
    ];

    [LoggerMessage(Level = LogLevel.Warning, Message = "a sentence of the {Writer} writer fell: {Cause}")]
    private partial void LogFallen(string writer, FallCause cause);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Outcome} with {Sentences} sentences in {Elapsed}")]
    private partial void LogOutcome(string outcome, int sentences, TimeSpan elapsed);
}
