using Bot.Storage;
using Bot.Tests.Fakes;
using Bot.Tests.Verbs;

namespace Bot.Tests.Storage;

public sealed class DataDirectoryTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_missing_folder_is_made_with_its_parents()
    {
        using var directory = DataDirectory.Open(folder["a/b/c"]);

        Assert.Equal((folder["a/b/c"], true), (directory.Path, Directory.Exists(folder["a/b/c"])));
    }

    [Fact]
    public void A_folder_is_held_by_one_until_it_is_let_go()
    {
        using (DataDirectory.Open(folder["data"]))
        {
            Assert.Equal(
                $"Another process already uses the data folder '{folder["data"]}'. Stop it, or give this one its own folder with --Bot:DataDirectory PATH.",
                Assert.Throws<DataDirectoryException>(() => DataDirectory.Open(folder["data"])).Message);
        }

        DataDirectory.Open(folder["data"]).Dispose();
    }

    [Fact]
    public async Task A_process_keeps_a_second_one_out_and_a_killed_one_does_not()
    {
        using var first = BuiltBot.Start(folder.Path, new Dictionary<string, string> { ["Web__Url"] = "http://127.0.0.1:0" }, "serve", "--Bot:DataDirectory", folder["data"]);
        await FirstLineAsync(first.StandardOutput, first.StandardError);

        var second = await BuiltBot.RunAsync(folder.Path, new Dictionary<string, string>(), "reindex", "--Bot:DataDirectory", folder["data"]);

        Assert.Equal((1, ""), (second.Status, second.Output));
        Assert.StartsWith($"Another process already uses the data folder '{folder["data"]}'.", second.Error, StringComparison.Ordinal);
        first.Kill();
        await first.WaitForExitAsync(TestContext.Current.CancellationToken);
        DataDirectory.Open(folder["data"]).Dispose();
    }

    [Fact]
    public void A_file_in_place_of_the_folder_is_refused_and_left_alone()
    {
        File.WriteAllText(folder["data"], "mine");

        var refused = Assert.Throws<DataDirectoryException>(() => DataDirectory.Open(folder["data"]));

        Assert.StartsWith($"The data folder '{folder["data"]}' can't be created", refused.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(folder["data"]));
    }

    [Fact]
    public void A_read_only_disk_is_refused_whether_or_not_the_folder_is_there()
    {
        using var disk = SmallDisk.Mount("size=1m");
        DataDirectory.Open(Path.Combine(disk.Path, "data")).Dispose();
        disk.MakeReadOnly();

        var known = Assert.Throws<DataDirectoryException>(() => DataDirectory.Open(Path.Combine(disk.Path, "data")));
        var missing = Assert.Throws<DataDirectoryException>(() => DataDirectory.Open(Path.Combine(disk.Path, "other")));

        Assert.Contains("read-only file system", known.Message, StringComparison.Ordinal);
        Assert.Contains("can't be created", missing.Message, StringComparison.Ordinal);
    }

    // Serving writes its first line when the folder is open.
    private static async Task FirstLineAsync(StreamReader output, StreamReader error)
    {
        var lines = new[] { output, error }.Select(reader => reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask());
        Assert.NotNull(await await Task.WhenAny(lines));
    }
}
