using System.Diagnostics;

namespace Bot.Tests.Verbs;

/// <summary>The executable as it was built, run as a process of its own.</summary>
internal static class BuiltBot
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "Bot.dll");

    public static Process Start(string workingDirectory, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path, .. arguments])
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        return Process.Start(start)!;
    }

    public static async Task<VerbResult> RunAsync(string workingDirectory, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(workingDirectory, environment, arguments);
        return await EndAsync(process);
    }

    public static async Task<VerbResult> EndAsync(Process process)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return new VerbResult(process.ExitCode, await output, await error);
    }
}
