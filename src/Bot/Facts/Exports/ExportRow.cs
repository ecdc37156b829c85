using System.Globalization;
using Bot.Answers;
using Bot.Documents;
using Bot.Facts.Packs;

namespace Bot.Facts.Exports;

/// <summary>A sentence or claim of a fact with one of its citations, as a row of a table has it.</summary>
/// <param name="Fact">Which fact.</param>
/// <param name="Number">Of the sentence or claim, from 1.</param>
/// <param name="Text">Its words; for a claim that differs, what differs.</param>
/// <param name="Outcome">Of the answer or the claim.</param>
/// <param name="Role">What the quote is: <c>evidence</c>, <c>against</c>, <c>said</c> or <c>closest</c>; empty without a quote.</param>
/// <param name="Citation">Null when nothing is cited.</param>
internal sealed record ExportRow(PackedFact Fact, int Number, string Text, string Outcome, string Role, CitationRecord? Citation)
{
    /// <summary>What stands above the columns, in their order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "fact", "asked_at", "asked", "outcome", "sentence", "text", "role", "quote", "kind", "instrument", "reference", "authority", "date", "link",
        "document", "revision", "start", "length", "decision", "reason", "decided_by", "decided_at", "assignee", "comments",
    ];

    /// <summary>The rows of a fact: at least one.</summary>
    public static IEnumerable<ExportRow> Of(PackedFact fact)
    {
        if (fact.Answer is { } answer)
        {
            return answer.Sentences.Count > 0
                ? answer.Sentences.SelectMany((sentence, place) => Rows(place + 1, sentence.Text, answer.Outcome, [("evidence", sentence.Citations)]))
                : Rows(1, answer.Reason ?? "", answer.Outcome, [("closest", [.. answer.Closest.Select(closest => closest.Citation)])]);
        }

        IReadOnlyList<CheckRecord> claims = fact.Check is { } check ? check.Parts ?? [check] : [];
        return claims.SelectMany((claim, place) => Rows(
            place + 1,
            claim.WhatDiffers ?? claim.Claim ?? fact.Asked,
            claim.Verdict,
            [("evidence", claim.Evidence), ("against", claim.Against ?? []), ("said", [.. (claim.Said ?? []).SelectMany(said => said.Citations)]), ("closest", claim.Closest ?? [])]));

        IEnumerable<ExportRow> Rows(int number, string text, string outcome, IReadOnlyList<(string Role, IReadOnlyList<CitationRecord> Citations)> cited) =>
            cited.SelectMany(group => group.Citations.Select(citation => new ExportRow(fact, number, text, outcome, group.Role, citation)))
                .DefaultIfEmpty(new ExportRow(fact, number, text, outcome, "", null));
    }

    /// <summary>The cells, in the order of the columns.</summary>
    public IEnumerable<string> Cells() =>
    [
        Fact.Id.ToString(), Time(Fact.AskedAt), Fact.Asked, Outcome, Whole(Number), Text, Role,
        Citation?.Quote ?? "", Citation?.Kind ?? "", Citation?.Instrument ?? "", Citation?.Reference ?? "", Citation?.Authority ?? "", Citation?.Date ?? "",
        Citation is null ? "" : SourceLine.Link(Citation.Url)?.AbsoluteUri ?? "",
        Citation?.Document ?? "", Citation?.Revision ?? "", Citation is null ? "" : Whole(Citation.Start), Citation is null ? "" : Whole(Citation.Length),
        Fact.Review?.State ?? "open", Fact.Review?.Decision ?? "", Fact.Review?.DecidedBy?.Handle ?? "", Fact.Review?.DecidedAt is { } decided ? Time(decided) : "",
        Fact.Review?.Assignee?.Handle ?? "",
        Fact.Review is null ? "" : string.Join("\n", Fact.Review.Comments.Select(comment => $"{comment.By.Handle}: {comment.Text}")),
    ];

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
