using Bot.Answers;
using Bot.Answers.Certified;
using Bot.Documents;
using Bot.Web.Gaps;

namespace Bot.Web.Conversation;

/// <summary>A question and what it came to, ready to be laid out.</summary>
internal sealed record ShownExchange : ShownTurn
{
    /// <summary>Without characters that can't be seen.</summary>
    public required string Question { get; init; }

    /// <summary>The outcome.</summary>
    public required AnswerRecord Record { get; init; }

    /// <summary>Empty for an abstention.</summary>
    public required IReadOnlyList<ShownSentence> Sentences { get; init; }

    /// <summary>Each cited span once, in the order of the sentences.</summary>
    public required IReadOnlyList<ShownNote> Notes { get; init; }

    /// <summary>The passages nearest to a question that was not answered.</summary>
    public required IReadOnlyList<ShownNote> Closest { get; init; }

    /// <summary>What came after it; null where that is not shown.</summary>
    public ShownAftermath? Aftermath { get; init; }

    /// <summary>Whether the sources answered.</summary>
    public bool IsAnswer => Record.Outcome == "answer";

    /// <summary>How many sentences the verifier took out.</summary>
    public string? RemovedSentence => LeftOut.Line(Record, "en");

    /// <summary>Who signed the answer; null when nobody did.</summary>
    public string? Certified => CertifiedLine.Of(Record, "en") is { } line ? DisplayText.Of(line) : null;

    /// <summary>In which language sentences are quoted that are not in that of the question; null when all are.</summary>
    public string? QuotedIn => QuotedLanguages.Line(Record);

    /// <summary>The question that was looked up in place of a follow-up; null when it was taken as it was asked.</summary>
    public string? Rewritten => Record.Rewritten is { } rewritten ? DisplayText.Of(rewritten) : null;

    /// <summary>Why no model worded the answer; null when none was to.</summary>
    public string? FallbackSentence => Record.Fallback is { } fallback ? $"Quoted from the sources: {fallback}." : null;

    /// <summary>Lays out an exchange.</summary>
    /// <param name="number">From 1 in the conversation.</param>
    /// <param name="logged">From the log.</param>
    /// <param name="place">Where it stands.</param>
    /// <param name="zone">The reader's time zone.</param>
    /// <param name="languages">Of the cited revisions; those that are not known are missing.</param>
    public static ShownExchange Of(
        int number, LoggedAnswer logged, ExchangePlace place, TimeZoneInfo zone, IReadOnlyDictionary<RevisionId, string> languages)
    {
        var numbering = new NoteNumbering(number, languages);
        return new ShownExchange
        {
            Number = number,
            Place = place,
            Question = DisplayText.Of(logged.Question),
            Record = logged.Record,
            AskedAt = TimeZoneInfo.ConvertTime(logged.AskedAt, zone),
            Sentences = [.. logged.Record.Sentences.Select(numbering.Number)],
            Notes = numbering.Notes,
            Closest = [.. logged.Record.Closest.Select(numbering.Closest)],
        };
    }

    /// <summary>The revisions that some outcomes cite.</summary>
    public static IEnumerable<RevisionId> CitedBy(IEnumerable<AnswerRecord> records) => records
        .SelectMany(record => record.Sentences.SelectMany(sentence => sentence.Citations).Concat(record.Closest.Select(closest => closest.Citation)))
        .Select(citation => new RevisionId(citation.Revision))
        .Distinct();
}
