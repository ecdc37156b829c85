using System.Diagnostics;
using Bot.Verbs;

namespace Bot.Tests.Verbs;

/// <summary>The built executable on a disk of a given size, in a mount namespace of its own that ends with it, or with files of a given size.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const string Ask = "ask 'Is a red notice an international arrest warrant?'";

    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Theory]
    [InlineData("16k", 16)]
    [InlineData("256k", 256)]
    [InlineData("1m", 512)]
    public async Task A_full_disk_is_one_sentence_and_more_room_is_the_cure(string size, int blocks)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Small disks are made with Linux's means.");
        Directory.CreateDirectory(run.DataFolder);
        var (full, cured) = await CanMountAsync() ? await OnSmallDiskAsync(size) : await WithSmallFilesAsync(blocks);

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

    // Containers often forbid mount namespaces, even to root.
    private async Task<bool> CanMountAsync() => (await MountedAsync("mount -t tmpfs none data")).Status == 0;

    private async Task<(VerbResult Full, VerbResult Cured)> OnSmallDiskAsync(string size) => (
        await MountedAsync($"mount -t tmpfs -o size={size} none data && dotnet {BuiltBot.Path} {Ask}"),
        await MountedAsync($"mount -t tmpfs -o size={size} none data && dotnet {BuiltBot.Path} {Ask} 2> /dev/null; mount -o remount,size=64m data && dotnet {BuiltBot.Path} {Ask}"));

    // A limit on the size of files ends writes in the same place. The runtime's own mapped memory would fall under it too.
    private async Task<(VerbResult Full, VerbResult Cured)> WithSmallFilesAsync(int blocks)
    {
        var limited = $"trap '' XFSZ; ulimit -f {blocks}; DOTNET_EnableWriteXorExecute=0 dotnet {BuiltBot.Path} {Ask}";
        return (await RunAsync("sh", "-c", limited), await RunAsync("sh", "-c", $"({limited}) 2> /dev/null; dotnet {BuiltBot.Path} {Ask}"));
    }

    private Task<VerbResult> MountedAsync(string script) => RunAsync("unshare", "--mount", "--map-root-user", "sh", "-c", script);

    private async Task<VerbResult> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = run.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        return await BuiltBot.EndAsync(process);
    }
}
