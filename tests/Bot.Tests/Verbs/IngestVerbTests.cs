using System.Text.Json;
using Bot.Verbs;

namespace Bot.Tests.Verbs;

public sealed class IngestVerbTests : IDisposable
{
    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Each_document_is_one_line_and_a_bad_one_stops_no_other()
    {
        var good = run.Write("files/a.txt", "The zebra desk in Quito answers letters within nine days.\n");
        var empty = run.Write("files/b.txt", "");
        var missing = run.PathOf("missing.txt");

        var result = await run.OnDataAsync("ingest", run.PathOf("files"), missing);

        var lines = Lines(result);
        Assert.Equal(ExitStatus.Failed, result.Status);
        Assert.Equal("2 of 3 files could not be added; each line above says why.\n", result.Error);
        Assert.Equal(["added", "refused", "refused"], lines.Select(line => line.Outcome));
        Assert.Equal([good, empty, missing], lines.Select(line => line.Document));
        Assert.True(lines[0] is { Revision.Length: > 0, Passages: 1, Reason: null });
        Assert.All(lines.Skip(1), line => Assert.True(line is { Revision: null, Passages: 0, Reason.Length: > 0 }));
        Assert.Contains("zebra", (await run.OnDataAsync("ask", "How soon does the zebra desk in Quito answer letters?")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_bytes_change_nothing_and_other_bytes_replace()
    {
        var file = run.Write("a.txt", "The zebra desk in Quito answers letters within nine days.\n");
        var first = await run.OnDataAsync("ingest", file, "--title", "Zebra desk", "--date", "2024-05", "--authority", "news");
        var second = await run.OnDataAsync("ingest", file);
        run.Write("a.txt", "The zebra desk in Quito answers letters within ten days.\n");
        var third = await run.OnDataAsync("ingest", file);

        Assert.Equal([ExitStatus.Done, ExitStatus.Done, ExitStatus.Done], new[] { first, second, third }.Select(result => result.Status));
        Assert.Equal(["added", "unchanged", "replaced"], new[] { first, second, third }.Select(result => Assert.Single(Lines(result)).Outcome));
        Assert.Equal(Lines(first)[0].Revision, Lines(second)[0].Revision);
        Assert.NotEqual(Lines(first)[0].Revision, Lines(third)[0].Revision);
        Assert.Equal("Zebra desk", Lines(first)[0].Title);
    }

    [Fact]
    public async Task A_folder_without_files_is_said_to_be_empty()
    {
        Directory.CreateDirectory(run.PathOf("empty"));

        var result = await run.OnDataAsync("ingest", run.PathOf("empty"));

        Assert.Equal((ExitStatus.Failed, ""), (result.Status, result.Output));
        Assert.NotEmpty(result.Error);
    }

    [Fact]
    public async Task A_lost_index_is_made_anew()
    {
        Assert.Equal(ExitStatus.Done, (await run.OnDataAsync("ingest", run.Write("a.txt", "The zebra desk in Quito answers letters within nine days.\n"))).Status);
        Directory.Delete(Path.Combine(run.DataFolder, "index"), recursive: true);

        var reindexed = await run.OnDataAsync("reindex");

        Assert.Equal((ExitStatus.Done, ""), (reindexed.Status, reindexed.Error));
        Assert.True(JsonDocument.Parse(reindexed.Output).RootElement.GetProperty("passages").GetInt64() > 1);
        Assert.Contains("zebra", (await run.OnDataAsync("ask", "How soon does the zebra desk in Quito answer letters?")).Output, StringComparison.Ordinal);
    }

    private static IngestedLine[] Lines(VerbResult result) =>
        [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<IngestedLine>(line, Bot.Answers.AnswerRecord.Json)!)];
}
