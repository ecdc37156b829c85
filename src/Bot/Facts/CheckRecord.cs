using System.Diagnostics;
using System.Text.Json.Serialization;
using Bot.Answers;

namespace Bot.Facts;

/// <summary>A checked statement as JSON has it: what the <c>check</c> verb prints, the log keeps and the pages show. Written with <see cref="AnswerRecord.Json"/>.</summary>
public sealed record CheckRecord
{
    /// <summary>The id of the claim in a file of claims; null elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Id { get; init; }

    /// <summary>Its id in the log, for who wants to find it there again; empty for a record that is in no log, and for one claim of several.</summary>
    [JsonIgnore]
    public string LogId { get; init; } = "";

    /// <summary>The claim in its own words, where it is one of several of a statement; null elsewhere.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Claim { get; init; }

    /// <summary><c>stated</c>, <c>differs</c> or <c>not-found</c>.</summary>
    public required string Verdict { get; init; }

    /// <summary>What the sources hold instead, in a sentence; null unless the verdict is <c>differs</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? WhatDiffers { get; init; }

    /// <summary>Why nothing could be looked up; null when something was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Reason { get; init; }

    /// <summary>Language of the statement, ISO 639-1.</summary>
    public required string Language { get; init; }

    /// <summary>Time from statement to verdict, in milliseconds; 0 for one claim of several.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public double ElapsedMs { get; init; }

    /// <summary>The quotes that the verdict rests on; empty for <c>not-found</c>.</summary>
    public required IReadOnlyList<CitationRecord> Evidence { get; init; }

    /// <summary>Quotes that say otherwise than a stated claim; null when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CitationRecord>? Against { get; init; }

    /// <summary>Who is reported to have said what no source states as a fact; null when nobody is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<SayingRecord>? Said { get; init; }

    /// <summary>The passages nearest to a claim that nothing settles; they are no evidence.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CitationRecord>? Closest { get; init; }

    /// <summary>The claims of a statement that makes several, each with its own verdict and evidence; null when it makes one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<CheckRecord>? Parts { get; init; }

    /// <summary>Every citation that the record shows, for whoever needs their documents.</summary>
    [JsonIgnore]
    public IEnumerable<CitationRecord> Cited => Parts is null
        ? [.. Evidence, .. Against ?? [], .. (Said ?? []).SelectMany(said => said.Citations), .. Closest ?? []]
        : Parts.SelectMany(part => part.Cited);

    /// <summary>Writes a checked statement down.</summary>
    internal static CheckRecord Of(CheckedStatement statement, double elapsedMs) => Of(statement.Whole, statement.Language) with
    {
        Reason = statement.Reason,
        ElapsedMs = elapsedMs,
        Parts = statement.Parts.Count == 0 ? null : [.. statement.Parts.Select(part => Of(part.Verdict, statement.Language) with { Claim = part.Text })],
    };

    private static CheckRecord Of(Verdict verdict, string language) => verdict switch
    {
        Verdict.Stated stated => new CheckRecord
        {
            Verdict = "stated",
            Language = language,
            Evidence = Records(stated.For),
            Against = OrNull(Records(stated.Against)),
        },
        Verdict.Differs differs => new CheckRecord
        {
            Verdict = "differs",
            WhatDiffers = DifferenceText.Of(differs.Differences, language),
            Language = language,
            Evidence = Records(differs.Against),
        },
        Verdict.NotFound notFound => new CheckRecord
        {
            Verdict = "not-found",
            Language = language,
            Evidence = [],
            Said = OrNull<SayingRecord>([.. notFound.Said.Select(said => new SayingRecord(said.Speaker, Records(said.Citations)))]),
            Closest = OrNull(Records(notFound.Closest)),
        },
        _ => throw new UnreachableException(),
    };

    private static CitationRecord[] Records(IEnumerable<Citation> citations) => [.. citations.Select(CitationRecord.Of)];

    private static T[]? OrNull<T>(T[] records) => records.Length == 0 ? null : records;
}

/// <summary>A report of what somebody said; see <see cref="Saying"/>.</summary>
/// <param name="Speaker">As the source names them; never empty.</param>
/// <param name="Citations">The sentence that reports it; never empty.</param>
public sealed record SayingRecord(string Speaker, IReadOnlyList<CitationRecord> Citations);
