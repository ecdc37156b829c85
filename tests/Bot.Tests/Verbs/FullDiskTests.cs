using System.Diagnostics;
using Bot.Verbs;

namespace Bot.Tests.Verbs;

/// <summary>The built executable on a disk of a given size, in a mount namespace of its own that ends with it.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const string Ask = "ask 'Is a red notice an international arrest warrant?'";

    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData("16k")]
    [InlineData("256k")]
    [InlineData("1m")]
    public async Task A_full_disk_is_one_sentence_and_more_room_is_the_cure(string size)
    {
        Directory.CreateDirectory(run.DataFolder);
        await SkipWithoutNamespacesAsync();

        var full = await RunAsync($"mount -t tmpfs -o size={size} none data && dotnet {BuiltBot.Path} {Ask}");
        var cured = await RunAsync($"mount -t tmpfs -o size={size} none data && dotnet {BuiltBot.Path} {Ask} 2> /dev/null; mount -o remount,size=64m data && dotnet {BuiltBot.Path} {Ask}");

        Assert.Equal((ExitStatus.Failed, ""), (full.Status, full.Output));
        Assert.Single(full.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("fault of the program", full.Error, StringComparison.Ordinal);
        Assert.Equal(ExitStatus.Done, cured.Status);
        Assert.Contains("our summary of", cured.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_on_a_full_disk_are_one_sentence()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "/dev/full is Linux's.");

        var result = await run.OnDataAsync("ask", "--questions", run.Write("q.jsonl", """{"id": "q", "question": "What is a red notice?"}"""), "--results", "/dev/full");

        Assert.Equal((ExitStatus.Failed, ""), (result.Status, result.Output));
        Assert.Contains("No space left", Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private async Task SkipWithoutNamespacesAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Mount namespaces are Linux's.");
        Assert.SkipUnless((await RunAsync("mount -t tmpfs none data")).Status == 0, "This user may not make mount namespaces.");
    }

    private async Task<VerbResult> RunAsync(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("unshare", ["--mount", "--map-root-user", "sh", "-c", script])
        {
            WorkingDirectory = run.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        return await BuiltBot.EndAsync(process);
    }
}
