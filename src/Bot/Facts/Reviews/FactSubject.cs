using Bot.Answers;

namespace Bot.Facts.Reviews;

/// <summary>What a review is about: the parts of an answer or a checked statement that the list and its reviewers need.</summary>
/// <param name="Fact">Which fact.</param>
/// <param name="MadeAt">When it was asked or checked.</param>
/// <param name="Outcome"><c>answer</c>, <c>abstention</c>, <c>stated</c>, <c>differs</c> or <c>not-found</c>.</param>
/// <param name="Language">Of question or statement.</param>
/// <param name="Text">Question or statement.</param>
/// <param name="Words">Folded, of everything that it says; see <see cref="FactWords"/>.</param>
/// <param name="Sentences">How many can be judged.</param>
internal sealed record FactSubject(FactId Fact, DateTimeOffset MadeAt, string Outcome, string Language, string Text, string Words, int Sentences)
{
    public static FactSubject Of(LoggedAnswer answer) => new(
        new FactId(FactKind.Answer, answer.Record.LogId),
        answer.AskedAt,
        answer.Record.Outcome,
        answer.Record.Language,
        answer.Question,
        FactWords.Of([
            answer.Question,
            .. answer.Record.Sentences.Select(sentence => sentence.Text),
            .. Named(answer.Record.Sentences.SelectMany(sentence => sentence.Citations)),
            .. Named(answer.Record.Closest.Select(closest => closest.Citation)),
        ]),
        answer.Record.Sentences.Count);

    public static FactSubject Of(LoggedCheck check) => new(
        new FactId(FactKind.Check, check.Record.LogId),
        check.CheckedAt,
        check.Record.Verdict,
        check.Record.Language,
        check.Statement,
        FactWords.Of([check.Statement, check.Record.WhatDiffers ?? "", .. check.Record.Cited.Select(citation => citation.Quote), .. Named(check.Record.Cited)]),
        check.Record.Parts?.Count ?? 1);

    private static IEnumerable<string> Named(IEnumerable<CitationRecord> citations) =>
        citations.SelectMany(citation => new[] { citation.Document, citation.Instrument, citation.Reference }).Distinct(StringComparer.Ordinal);
}
