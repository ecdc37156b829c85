using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Answers.Certified;
using Bot.Documents;

namespace Bot.Answers;

/// <summary>An outcome as JSON has it: what the <c>ask</c> verb prints, the log keeps and the pages show.</summary>
public sealed record AnswerRecord
{
    /// <summary>The id of the question in a file of questions; null elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    /// <summary>Its id in the log, for who wants to find it there again; empty for a record that is in no log.</summary>
    [JsonIgnore]
    public string LogId { get; init; } = "";

    /// <summary><c>answer</c> or <c>abstention</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Why there is no answer; null for an answer.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    /// <summary>What kind of abstention it is; <see cref="DeclineCause.Unknown"/> for an answer and for what was not just made.</summary>
    [JsonIgnore]
    internal DeclineCause Cause { get; init; }

    /// <summary>Who worded the answer: <c>extractive</c> or <c>model</c>.</summary>
    public required string Writer { get; init; }

    /// <summary>Why the sources are quoted although a model was to word the answer: a few words without capital and full stop; null otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Fallback { get; init; }

    /// <summary>The question that was looked up in place of a follow-up, as the model made it stand alone; null when it was taken as it was asked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("askedAs")]
    public string? Rewritten { get; init; }

    /// <summary>Who signed the answer and until when it holds; null when nobody did.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CertifiedRecord? Certified { get; init; }

    /// <summary>Language of the question, ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>How many drafted sentences the verifier took out.</summary>
    public int Removed { get; init; }

    /// <summary>Time from question to outcome, in milliseconds.</summary>
    public double ElapsedMs { get; init; }

    /// <summary>Empty for an abstention.</summary>
    public required IReadOnlyList<SentenceRecord> Sentences { get; init; }

    /// <summary>The passages nearest to a question that could not be answered.</summary>
    public required IReadOnlyList<ClosestRecord> Closest { get; init; }

    /// <summary>How records are written: camel case, and letters of all scripts as themselves.</summary>
    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        // The output goes to files, terminals and encoded pages, never unencoded into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes an outcome down.</summary>
    public static AnswerRecord Of(Outcome outcome, string writer) => outcome switch
    {
        Answer answer => new AnswerRecord
        {
            Outcome = "answer",
            Writer = writer,
            Language = answer.Language,
            Removed = answer.Removed,
            Sentences = [.. answer.Sentences.Select(SentenceRecord.Of)],
            Closest = [],
        },
        Abstention abstention => new AnswerRecord
        {
            Outcome = "abstention",
            Reason = abstention.Reason,
            Cause = abstention.Cause,
            Writer = writer,
            Language = abstention.Language,
            Sentences = [],
            Closest = [.. abstention.Closest.Select(ClosestRecord.Of)],
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>A sentence as JSON has it.</summary>
/// <param name="Text">Never empty.</param>
/// <param name="Citations">What it rests on; never empty.</param>
public sealed record SentenceRecord(string Text, IReadOnlyList<CitationRecord> Citations)
{
    /// <summary>The language of the source, ISO 639-1, when the sentence is its own words and the question is in another language; null elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? QuotedIn { get; init; }

    /// <summary>Writes a sentence down.</summary>
    public static SentenceRecord Of(AnswerSentence sentence) => new(sentence.Text, [.. sentence.Citations.Select(CitationRecord.Of)]) { QuotedIn = sentence.QuotedIn };
}

/// <summary>A citation as JSON has it; see <see cref="Citation"/> and <see cref="SourceNote"/> for the parts.</summary>
public sealed record CitationRecord
{
    /// <summary>Title of the cited document.</summary>
    public required string Document { get; init; }

    /// <summary>Name of the source with its printed reference.</summary>
    public required string Instrument { get; init; }

    /// <summary>Article, section or page; may be empty.</summary>
    public required string Reference { get; init; }

    /// <summary><c>original</c> or <c>summary</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Key of the authority, such as <c>official-rule</c>.</summary>
    public required string Authority { get; init; }

    /// <summary>Date of the source, or <c>undated</c>.</summary>
    public required string Date { get; init; }

    /// <summary>Id of the revision that holds the quote.</summary>
    public required string Revision { get; init; }

    /// <summary>Where the source is; may be empty.</summary>
    public required string Url { get; init; }

    /// <summary>Verbatim text of the revision.</summary>
    public required string Quote { get; init; }

    /// <summary>Where the quote starts, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>How long it is, in UTF-16 units.</summary>
    public required int Length { get; init; }

    /// <summary>Writes a citation down.</summary>
    public static CitationRecord Of(Citation citation) => new()
    {
        Document = citation.Document,
        Instrument = citation.Source.Instrument,
        Reference = citation.Source.Reference,
        Kind = citation.Kind is DocumentKind.Summary ? "summary" : "original",
        Authority = citation.Source.Authority.Key(),
        Date = citation.Source.Date,
        Revision = citation.Revision.Value,
        Url = citation.Source.Url,
        Quote = citation.Quote,
        Start = citation.Span.Start,
        Length = citation.Span.Length,
    };
}

/// <summary>A closest passage as JSON has it, with the citation to open it by.</summary>
/// <param name="Document">Title of its document.</param>
/// <param name="Reference">Article, section or page; may be empty.</param>
/// <param name="Text">Its words.</param>
/// <param name="Citation">Where it stands.</param>
public sealed record ClosestRecord(string Document, string Reference, string Text, CitationRecord Citation)
{
    /// <summary>Writes a closest passage down.</summary>
    public static ClosestRecord Of(ClosestPassage closest) => new(
        closest.Citation.Document, closest.Citation.Source.Reference, closest.Citation.Quote, CitationRecord.Of(closest.Citation));
}
