using Bot.Tests.Architecture;

namespace Bot.Tests.Corpus;

/// <summary>The questions with which people ask for each passage of the corpus.</summary>
public sealed class AskedFileTests
{
    private static readonly IReadOnlyList<Asked> Lines = JsonLinesFile.Read<Asked>("corpus/asked.jsonl");

    [Fact]
    public async Task Every_statement_is_a_passage() => Violations.None(
        "A statement of asked.jsonl is a passage of the corpus, word for word; its questions are lost when the passage changes. Stale:",
        Lines.Select(line => line.Statement).Except((await Statement.AllAsync()).Select(statement => statement.Text)));

    [Fact]
    public async Task Every_passage_has_questions() => Violations.None(
        "A passage of the corpus has questions in asked.jsonl, in four languages. Without them:",
        (await Statement.AllAsync()).Select(statement => statement.Text)
            .Except(Lines.Where(line => new[] { line.En, line.Fr, line.Es, line.Ar }.All(questions => questions is { Count: > 0 })).Select(line => line.Statement)));

    [Fact]
    public void No_statement_stands_twice_and_no_question_is_empty()
    {
        Violations.None("A statement has one line:", Lines.GroupBy(line => line.Statement, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key));
        Violations.None(
            "A question has words:",
            Lines.Where(line => new[] { line.En, line.Fr, line.Es, line.Ar }.OfType<IReadOnlyList<string>>().SelectMany(questions => questions).Any(string.IsNullOrWhiteSpace)).Select(line => line.Statement));
    }

    private sealed record Asked(string Statement, IReadOnlyList<string>? En, IReadOnlyList<string>? Fr, IReadOnlyList<string>? Es, IReadOnlyList<string>? Ar);
}
