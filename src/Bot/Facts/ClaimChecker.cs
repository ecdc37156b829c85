using Bot.Answers;
using Bot.Documents;
using Bot.Search;

namespace Bot.Facts;

/// <summary>The walk from a statement to a verdict: is it in the sources, do they say otherwise, or do they say nothing? Safe to share between threads.</summary>
/// <remarks>Needs no model; the same statement on the same index always gets the same verdict.</remarks>
public sealed partial class ClaimChecker
{
    private readonly ClaimSettler settler;
    private readonly PassageIndex index;
    private readonly CheckLog log;
    private readonly TimeProvider timeProvider;
    private readonly ILogger<ClaimChecker> logger;

    internal ClaimChecker(ClaimSettler settler, PassageIndex index, CheckLog log, TimeProvider timeProvider, ILogger<ClaimChecker> logger)
    {
        this.settler = settler;
        this.index = index;
        this.log = log;
        this.timeProvider = timeProvider;
        this.logger = logger;
    }

    /// <summary>Holds a statement against the sources, and records the verdict.</summary>
    /// <exception cref="Storage.StoreException">The verdict can't be recorded.</exception>
    public async Task<CheckRecord> CheckAsync(Statement statement, CancellationToken cancellationToken)
    {
        var started = timeProvider.GetTimestamp();
        var change = index.Change;
        var outcome = await DecideAsync(statement, cancellationToken);
        var elapsed = timeProvider.GetElapsedTime(started);
        var record = CheckRecord.Of(outcome, Math.Round(elapsed.TotalMilliseconds, 2));
        record = await log.RecordAsync(statement, record, change, cancellationToken);
        var claims = outcome.Parts.Count == 0 ? 1 : outcome.Parts.Count;
        LogVerdict(record.Verdict, claims, elapsed);
        return record;
    }

    private async Task<CheckedStatement> DecideAsync(Statement statement, CancellationToken cancellationToken)
    {
        var language = LanguageDetector.Detect(statement.Text) ?? "en";
        if (Unchecked.Reason(statement.Text, language) is { } reason)
        {
            return new CheckedStatement(language, new Verdict.NotFound([], []), [], reason);
        }

        // 1. As one claim: what a source says in one place need not be taken apart.
        var whole = await settler.SettleAsync(statement, statement.Text, language, cancellationToken);
        if (whole is Verdict.Stated || ClaimSplitter.Split(statement.Text, language) is not { Count: > 1 } texts)
        {
            return new CheckedStatement(language, whole, [], null);
        }

        // 2. As several.
        var parts = new List<CheckedClaim>(texts.Count);
        foreach (var text in texts)
        {
            parts.Add(new CheckedClaim(text, await settler.SettleAsync(statement, text, language, cancellationToken)));
        }

        return new CheckedStatement(language, Together(parts), parts, null);
    }

    private static Verdict Together(IReadOnlyList<CheckedClaim> parts)
    {
        var verdicts = parts.Select(part => part.Verdict).ToArray();
        if (verdicts.OfType<Verdict.Differs>().ToArray() is { Length: > 0 } differing)
        {
            return new Verdict.Differs([.. differing.SelectMany(differs => differs.Differences)], Citations(differing.SelectMany(differs => differs.Against)));
        }

        if (verdicts.OfType<Verdict.NotFound>().ToArray() is { Length: > 0 } missing)
        {
            return new Verdict.NotFound([.. missing.SelectMany(notFound => notFound.Said)], Citations(missing.SelectMany(notFound => notFound.Closest)));
        }

        var stated = verdicts.OfType<Verdict.Stated>().ToArray();
        return new Verdict.Stated(Citations(stated.SelectMany(verdict => verdict.For)), Citations(stated.SelectMany(verdict => verdict.Against)));
    }

    private static Citation[] Citations(IEnumerable<Citation> citations) => [.. citations.Distinct()];

    [LoggerMessage(Level = LogLevel.Information, Message = "checked {Claims} claims, verdict {Verdict}, in {Elapsed}")]
    private partial void LogVerdict(string verdict, int claims, TimeSpan elapsed);
}
