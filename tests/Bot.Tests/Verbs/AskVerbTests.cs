using System.Text.Json;
using Bot.Answers;
using Bot.Verbs;

namespace Bot.Tests.Verbs;

public sealed class AskVerbTests : IDisposable
{
    private const string Question = "Is a red notice an international arrest warrant?";

    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task An_answer_is_printed_with_numbered_citations_and_the_notice()
    {
        var result = await run.OnDataAsync("ask", Question);

        Assert.Equal((ExitStatus.Done, ""), (result.Status, result.Error));
        Assert.Contains("[1] our summary of ", result.Output, StringComparison.Ordinal);
        Assert.Contains("not legal advice", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_printed_as_one_JSON_object()
    {
        var result = await run.OnDataAsync("ask", "--json", Question);

        var record = Read(Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal((ExitStatus.Done, "", "answer"), (result.Status, result.Error, record.Outcome));
        Assert.All(record.Sentences, sentence => Assert.All(sentence.Citations, citation => Assert.Equal(citation.Length, citation.Quote.Length)));
    }

    [Fact]
    public async Task A_file_of_questions_is_answered_in_its_order()
    {
        var lines = new[]
        {
            new { id = "warrant", question = Question },
            new { id = "long", question = new string('q', 100_000) },
            new { id = "control", question = "\u0001\u0007\u001b[2J\u0000" },
            new { id = "empty", question = "" },
            new { id = "lone", question = "\ud800 red notice \udc00?" },
        };
        var questions = run.Write("questions.jsonl", string.Join('\n', lines.Select(line => JsonSerializer.Serialize(line))));

        var result = await run.OnDataAsync("ask", "--questions", questions, "--results", run.PathOf("results.jsonl"));

        Assert.Equal(new VerbResult(ExitStatus.Done, "", ""), result);
        var records = File.ReadAllLines(run.PathOf("results.jsonl")).Select(Read).ToArray();
        Assert.Equal(["warrant", "long", "control", "empty", "lone"], records.Select(record => record.Id));
        Assert.Equal(["answer", "abstention", "abstention", "abstention"], records.Take(4).Select(record => record.Outcome));
        Assert.All(records.Skip(1).Take(3), record => Assert.NotEmpty(record.Reason!));
    }

    [Fact]
    public async Task A_question_of_100_000_characters_is_declined_and_that_is_work_done()
    {
        var result = await run.OnDataAsync("ask", string.Concat(Enumerable.Repeat("red notice ", 9091)));

        Assert.Equal((ExitStatus.Done, ""), (result.Status, result.Error));
        Assert.NotEmpty(result.Output);
    }

    [Fact]
    public async Task A_question_of_control_characters_is_declined_and_none_reaches_the_terminal()
    {
        var result = await run.OnDataAsync("ask", "\u0001\u001b[2J\u0007");

        Assert.Equal((ExitStatus.Done, ""), (result.Status, result.Error));
        Assert.DoesNotContain(result.Output, character => char.IsControl(character) && character != '\n');
    }

    [Fact]
    public async Task A_question_may_begin_with_an_at_sign() =>
        Assert.Equal(ExitStatus.Done, (await run.OnDataAsync("ask", "@interpol what is a red notice?")).Status);

    [Fact]
    public async Task Results_that_cannot_be_written_stop_the_verb_before_it_starts()
    {
        var questions = run.Write("questions.jsonl", """{"id": "q", "question": "What?"}""");

        var result = await run.OnDataAsync("ask", "--questions", questions, "--results", run.PathOf("nowhere/results.jsonl"));

        Assert.Equal((ExitStatus.Failed, ""), (result.Status, result.Output));
        Assert.Contains("nowhere", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(run.DataFolder));
    }

    private static AnswerRecord Read(string line) => JsonSerializer.Deserialize<AnswerRecord>(line, AnswerRecord.Json)!;
}
