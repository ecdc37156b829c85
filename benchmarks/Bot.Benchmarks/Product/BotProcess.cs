using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bot.Benchmarks.Product;

/// <summary>Runs the built bot and watches it from outside.</summary>
internal static class BotProcess
{
    private static readonly TimeSpan ReadyTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Starts <c>serve</c>, waits until it is ready, measures and ends it.</summary>
    public static async Task<StartFigures> StartAsync(string bot, string dataFolder)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(5) };
        var watch = Stopwatch.StartNew();
        using var process = Launch(bot, "serve", "--Web:Url", address.ToString(), "--Bot:DataDirectory", dataFolder);
        try
        {
            while (!await IsReadyAsync(http))
            {
                if (process.HasExited)
                {
                    throw new BotProcessException($"serve ended with exit status {process.ExitCode} before it was ready.");
                }

                if (watch.Elapsed > ReadyTimeout)
                {
                    throw new BotProcessException($"serve was not ready at {address}health/ready within {ReadyTimeout.TotalSeconds:0} seconds.");
                }

                await Task.Delay(Pause);
            }

            var timeToReady = watch.Elapsed;
            process.Refresh();
            return new StartFigures(timeToReady, process.WorkingSet64);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
            }
        }
    }

    /// <summary>Answers a file of questions in one process.</summary>
    /// <returns>Only the latencies are filled.</returns>
    public static async Task<EngineFigures> AskAsync(string bot, string dataFolder, string questions, string folder)
    {
        var results = Path.Combine(folder, "results.jsonl");
        using var process = Launch(bot, "ask", "--questions", questions, "--results", results, "--Bot:DataDirectory", dataFolder);
        await process.WaitForExitAsync();
        return process.ExitCode == 0 && File.Exists(results)
            ? AskedFile.ReadLatencies(results)
            : throw new BotProcessException($"ask --questions ended with exit status {process.ExitCode}.");
    }

    private static Process Launch(string bot, params string[] arguments)
    {
        var start = new ProcessStartInfo(bot, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var process = Process.Start(start) ?? throw new BotProcessException($"'{bot}' can't be started.");

        // Both streams are read to nowhere: a full pipe would stop the bot.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync("health/ready");
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false; // Not listening yet.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
