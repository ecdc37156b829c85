using System.Diagnostics;

namespace Bot.Benchmarks;

/// <summary>Waits for work that goes on behind, such as Lucene's merges, so that it is not counted against the next engine.</summary>
internal static class Quiet
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);
    private const int MaxSteps = 80;
    private const double QuietShare = 0.05;

    public static async Task WaitAsync()
    {
        using var process = Process.GetCurrentProcess();
        for (var step = 0; step < MaxSteps; step++)
        {
            process.Refresh();
            var before = process.TotalProcessorTime;
            await Task.Delay(Step);
            process.Refresh();
            if (process.TotalProcessorTime - before < Step * QuietShare)
            {
                return;
            }
        }
    }
}
