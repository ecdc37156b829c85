using Bot.Verbs;

namespace Bot.Tests.Verbs;

public sealed class CommandLineTests : IDisposable
{
    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData("translate")]
    [InlineData("ask")]
    [InlineData("ask", "one", "two")]
    [InlineData("ask", "one", "--questions", "two")]
    [InlineData("ask", "--questions", "one")]
    [InlineData("ask", "one", "--results", "two")]
    [InlineData("ask", "--questions", "one", "--results", "./one")]
    [InlineData("ask", "one", "--as-of", "yesterday")]
    [InlineData("ask", "one", "--as-of", "2019-02-30")]
    [InlineData("ask", "one", "--workspace", "a b")]
    [InlineData("ask", "one", "--workspace", "")]
    [InlineData("ask", "one", "--workspace", "shared")]
    [InlineData("ask", "one", "--unknown")]
    [InlineData("ask", "one", "--Bot:DataDirectory")]
    [InlineData("ingest")]
    [InlineData("ingest", "one", "--authority", "hearsay")]
    [InlineData("ingest", "one", "--date", "2025-13")]
    [InlineData("ingest", "one", "--language", "de")]
    [InlineData("ingest", "one", "--kind", "copy")]
    [InlineData("ingest", "one", "--url", "here")]
    [InlineData("ingest", "one", "--title", " ")]
    [InlineData("ingest", "one", "two", "--title", "Three")]
    [InlineData("evaluate")]
    [InlineData("evaluate", "--split", "test")]
    [InlineData("reindex", "now")]
    public async Task Wrong_usage_ends_with_2_and_says_so_on_standard_error(params string[] arguments)
    {
        var result = await run.RunAsync(arguments);

        Assert.Equal((ExitStatus.WrongUsage, ""), (result.Status, result.Output));
        Assert.NotEmpty(result.Error);
        Assert.Equal([], Directory.GetFileSystemEntries(run.Folder));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("ask", "--help")]
    [InlineData("ingest", "-h")]
    public async Task Help_goes_to_standard_output_whatever_the_settings_are(params string[] arguments)
    {
        run.Write("appsettings.json", "{");

        var result = await run.RunAsync(arguments);

        Assert.Equal((ExitStatus.Done, ""), (result.Status, result.Error));
        Assert.Contains("Usage:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_files_are_named()
    {
        var questions = await run.OnDataAsync("ask", "--questions", run.PathOf("none.jsonl"), "--results", run.PathOf("results.jsonl"));
        var collection = await run.RunAsync("evaluate", "--collection", run.PathOf("nowhere"));

        Assert.Equal((ExitStatus.Failed, ""), (questions.Status, questions.Output));
        Assert.Contains("none.jsonl", questions.Error, StringComparison.Ordinal);
        Assert.Equal((ExitStatus.Failed, ""), (collection.Status, collection.Output));
        Assert.Contains("nowhere", collection.Error, StringComparison.Ordinal);
        Assert.Equal([], Directory.GetFileSystemEntries(run.Folder));
    }
}
