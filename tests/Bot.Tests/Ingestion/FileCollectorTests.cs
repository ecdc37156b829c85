using Bot.Ingestion;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Ingestion;

public sealed class FileCollectorTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("collect-").FullName;

    [Fact]
    public void Folders_are_read_in_order_without_hidden_files_and_loops()
    {
        Write("b.txt", "B.txt", "sub/c.txt", ".hidden", ".git/config", "a.txt");
        Directory.CreateSymbolicLink(Path.Combine(folder, "sub", "loop"), folder);
        File.CreateSymbolicLink(Path.Combine(folder, "dead.txt"), Path.Combine(folder, "nowhere"));

        var files = new FileCollector(Options.Create(new IngestionOptions())).Collect([folder, Path.Combine(folder, "a.txt"), Path.Combine(folder, "missing")]).ToArray();

        Assert.Equal(
            ["Found B.txt", "Found a.txt", "Found b.txt", "Refused dead.txt", "Found sub/c.txt", "Refused missing"],
            files.Select(file => $"{file.GetType().Name} {Path.GetRelativePath(folder, file.Path).Replace('\\', '/')}"));
        Assert.All(files.OfType<CollectedFile.Refused>(), refused => Assert.Contains(": ", refused.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_before_it_is_loaded()
    {
        Write("a.txt");

        var file = Assert.Single(new FileCollector(Options.Create(new IngestionOptions { MaxFileSizeBytes = 3 })).Collect([folder]));

        Assert.Equal("'a.txt' has 5 bytes and the limit is 3: split it, or raise Ingestion:MaxFileSizeBytes.", Assert.IsType<CollectedFile.Refused>(file).Reason);
    }

    [Fact(Timeout = 20_000)]
    public async Task A_pipe_that_nobody_writes_is_refused_and_not_waited_for()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs mkfifo");
        var pipe = Path.Combine(folder, "pipe.md");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [pipe]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var file = Assert.Single(await Task.Run(() => new FileCollector(Options.Create(new IngestionOptions())).Collect([folder]).ToArray(), TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));

        Assert.Equal("'pipe.md' is empty or no ordinary file: add a file that has text.", Assert.IsType<CollectedFile.Refused>(file).Reason);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(params string[] names)
    {
        foreach (var name in names)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "Text.");
        }
    }
}
