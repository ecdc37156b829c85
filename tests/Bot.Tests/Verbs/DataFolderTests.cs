using Bot.Storage;
using Bot.Verbs;

namespace Bot.Tests.Verbs;

public sealed class DataFolderTests : IDisposable
{
    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData("ask", "What is a red notice?")]
    [InlineData("reindex")]
    [InlineData("serve")]
    public async Task A_file_in_place_of_the_folder_is_refused(params string[] arguments)
    {
        run.Write("data", "not a folder");

        AssertRefused(await run.OnDataAsync(arguments));
        Assert.Equal("not a folder", await File.ReadAllTextAsync(run.DataFolder, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_refused()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "/proc is Linux's.");

        AssertRefused(await run.RunAsync("ask", "What is a red notice?", "--Bot:DataDirectory", "/proc/bot"));
    }

    [Fact]
    public async Task A_second_process_on_the_same_folder_is_refused()
    {
        using var held = DataDirectory.Open(run.DataFolder);

        var second = await BuiltBot.RunAsync(run.Folder, new Dictionary<string, string>(), "ask", "What is a red notice?");

        AssertRefused(second);
        Assert.Contains("Another process", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_is_no_database_is_refused_and_left_alone()
    {
        run.Write("data/bot.db", new string('x', 5000));

        AssertRefused(await run.OnDataAsync("ask", "What is a red notice?"));
        Assert.Equal(5000, new FileInfo(run.PathOf("data/bot.db")).Length);
    }

    // One sentence on standard error, nothing on standard output.
    private static void AssertRefused(VerbResult result)
    {
        Assert.Equal((ExitStatus.Failed, ""), (result.Status, result.Output));
        Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("fault of the program", result.Error, StringComparison.Ordinal);
    }
}
