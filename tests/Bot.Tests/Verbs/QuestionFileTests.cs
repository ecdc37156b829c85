using Bot.Answers;
using Bot.Storage;
using Bot.Verbs;
using Bot.Workspaces;

namespace Bot.Tests.Verbs;

public sealed class QuestionFileTests : IDisposable
{
    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public void Questions_are_read_in_order_with_history_and_day()
    {
        var file = run.Write("questions.jsonl", """
            {"id": "b", "question": "And then?", "history": [{"question": "What first?", "answer": "This."}], "asOf": "2019-07-01", "kind": "ignored"}

            {"id": "a", "question": ""}
            """);

        var questions = QuestionFile.Read(file, WorkspaceId.Local, new DateOnly(2020, 1, 2));

        Assert.Equal(["b", "a"], questions.Select(question => question.Id));
        Assert.Equal(("And then?", new DateOnly(2019, 7, 1)), (questions[0].Question.Text, questions[0].Question.AsOf));
        Assert.Equal([new Exchange("What first?", "This.")], questions[0].Question.History);
        Assert.Equal(("", new DateOnly(2020, 1, 2)), (questions[1].Question.Text, questions[1].Question.AsOf));
        Assert.Empty(questions[1].Question.History);
    }

    [Theory]
    [InlineData("{", "is not valid JSON")]
    [InlineData("[]", "is not a JSON object")]
    [InlineData("null", "is not a JSON object")]
    [InlineData("""{"question": "Why?"}""", "has no \"id\" or no \"question\"")]
    [InlineData("""{"id": "q"}""", "has no \"id\" or no \"question\"")]
    [InlineData("""{"id": 3, "question": "Why?"}""", "has a value of the wrong type at \"id\"")]
    [InlineData("""{"id": "q", "question": "Why?", "asOf": "July 2019"}""", "has the \"asOf\" 'July 2019'")]
    [InlineData("""{"id": "q", "question": "Why?", "history": [{"answer": "This."}]}""", "has an entry in \"history\" without a \"question\"")]
    [InlineData("""{"id": "q", "question": "Why?", "history": [null]}""", "has an entry in \"history\" without a \"question\"")]
    public void A_wrong_line_is_named_with_what_is_wrong(string line, string expected)
    {
        var file = run.Write("questions.jsonl", """{"id": "q-1", "question": "What?"}""" + "\n" + line + "\n");

        var exception = Assert.Throws<LineException>(() => QuestionFile.Read(file, WorkspaceId.Local, null));

        Assert.StartsWith($"Line 2 of '{file}' {expected}", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_line_stops_the_verb_before_any_question_is_asked()
    {
        var file = run.Write("questions.jsonl", """{"id": "q-1", "question": "What?"}""" + "\n{\n");

        var result = await run.OnDataAsync("ask", "--questions", file, "--results", run.PathOf("results.jsonl"));

        Assert.Equal((ExitStatus.Failed, ""), (result.Status, result.Output));
        Assert.StartsWith($"Line 2 of '{file}'", result.Error, StringComparison.Ordinal);
        Assert.Equal([file], Directory.GetFileSystemEntries(run.Folder));
    }
}
