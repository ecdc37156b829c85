using System.Text.Json;
using Bot.Tests.Verbs;
using Bot.Verbs;

namespace Bot.Tests.Evaluation;

public sealed class EvaluateVerbTests : IDisposable
{
    private readonly VerbRun run = new();

    public EvaluateVerbTests()
    {
        run.Write("set/corpus.jsonl", """
            {"id": "d1", "title": "Zebras", "text": "Striped animals of the plain."}
            {"id": "d2", "title": "", "text": "Lions hunt at night.", "year": 1999}
            {"id": "d3", "title": "Empty", "text": " "}
            {"id": "d4", "text": "Ships carry cargo across the ocean."}
            """);
        run.Write("set/queries.jsonl", """
            {"id": "q1", "text": "Which striped animals are zebras?", "split": "test"}
            {"id": "q2", "text": "Do lions hunt at night, or do ships?", "split": "test"}
            {"id": "q3", "text": "unjudged", "split": "test"}
            {"id": "q4", "text": "cargo ships", "split": "dev"}
            """);
        run.Write("set/qrels.tsv", "query\tdoc\trelevance\nq1\td1\t1\nq2\td4\t2\nq2\td2\t1\nq2\td1\t0\nq4\td4\t1\n");
        run.Write("without/removed_doc_ids.txt", "d2\nd4\n");
        run.Write("without/labels.tsv", "query\tlabel\nq1\tanswerable\nq2\tunanswerable\nq3\tdrop_partial\n");
    }

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task A_collection_is_measured_and_leaves_nothing_behind()
    {
        var result = await run.RunAsync("evaluate", "--collection", run.PathOf("set"), "--split", "test");

        var report = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal((ExitStatus.Done, ""), (result.Status, result.Error));
        Assert.Equal(
            ["queries", "recall@10", "map@10", "ndcg@10", "mrr@10", "recall@100", "all@10", "indexSeconds", "passages", "p50Ms", "p99Ms"],
            report.EnumerateObject().Select(property => property.Name));
        Assert.Equal((2, 1, 3), (Value(report, "queries"), Value(report, "recall@10"), Value(report, "passages")));
        Assert.Equal((1, 1, 1), (Value(report, "map@10"), Value(report, "mrr@10"), Value(report, "all@10")));

        // The second query finds the document of grade 1 before that of grade 2.
        Assert.Equal((1 + ((1 + (2 / Math.Log2(3))) / (2 + (1 / Math.Log2(3))))) / 2, Value(report, "ndcg@10"), 4);
        Assert.Equal(["set", "without"], Directory.GetFileSystemEntries(run.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Documents_that_were_taken_out_are_neither_found_nor_missed()
    {
        var result = await run.RunAsync("evaluate", "--collection", run.PathOf("set"), "--split", "test", "--answerable", run.PathOf("without"));

        var report = JsonDocument.Parse(result.Output).RootElement;
        Assert.Equal((1, 1, 1), (Value(report, "queries"), Value(report, "passages"), Value(report, "answerableAuroc")));
    }

    [Theory]
    [InlineData("set/corpus.jsonl", """{"title": "No id", "text": "x"}""", "Line 1 ")]
    [InlineData("set/corpus.jsonl", "{\"id\": \"a\", \"text\": \"x\"}\n{\"id\": \"a\", \"text\": \"y\"}", "Line 2 ")]
    [InlineData("set/queries.jsonl", """{"id": "q1"}""", "Line 1 ")]
    [InlineData("set/qrels.tsv", "query\tdoc\trelevance\nq1\td1\tmuch", "Line 2 ")]
    [InlineData("set/qrels.tsv", "query\tdoc\trelevance\nq1 d1 1", "Line 2 ")]
    [InlineData("set/qrels.tsv", "query\tdoc\trelevance\n", "No query ")]
    [InlineData("without/labels.tsv", "query\tlabel\nq1\tperhaps", "Line 2 ")]
    public async Task A_wrong_file_is_named_with_its_line(string file, string text, string expected)
    {
        run.Write(file, text);

        var result = await run.RunAsync("evaluate", "--collection", run.PathOf("set"), "--answerable", run.PathOf("without"));

        Assert.Equal((ExitStatus.Failed, ""), (result.Status, result.Output));
        Assert.StartsWith(expected, result.Error, StringComparison.Ordinal);
    }

    private static double Value(JsonElement report, string name) => report.GetProperty(name).GetDouble();
}
