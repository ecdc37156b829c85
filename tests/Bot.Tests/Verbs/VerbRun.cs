using Bot.Verbs;

namespace Bot.Tests.Verbs;

/// <summary>Runs verbs in this process as the executable would, each test in a folder of its own.</summary>
internal sealed class VerbRun : IDisposable
{
    public VerbRun() => Directory.CreateDirectory(Folder);

    /// <summary>Where settings files are looked for and tests put their files.</summary>
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "bot-verbs-" + Path.GetRandomFileName());

    public string DataFolder => PathOf("data");

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string text)
    {
        var file = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Runs a verb on this test's data folder.</summary>
    public Task<VerbResult> OnDataAsync(params string[] arguments) => RunAsync([.. arguments, "--Bot:DataDirectory", DataFolder]);

    public async Task<VerbResult> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var status = await CommandLine.RunAsync(arguments, new Terminal(output, error, IsInteractive: false), Folder, TestContext.Current.CancellationToken);
        return new VerbResult(status, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

internal sealed record VerbResult(int Status, string Output, string Error);
