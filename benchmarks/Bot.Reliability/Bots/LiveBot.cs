using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bot.Reliability.Bots;

/// <summary>The built bot as a process that can be stopped, killed and started again over the same data folder, at the same address.</summary>
internal sealed class LiveBot(string program, string dataFolder, string logFile, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private static readonly TimeSpan ReadyTimeout = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly Lock writing = new();
    private Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>Memory that the process holds now.</summary>
    public long ResidentBytes
    {
        get
        {
            Running.Refresh();
            return Running.WorkingSet64;
        }
    }

    /// <summary>Processor time that the process has used since it was started.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            Running.Refresh();
            return Running.TotalProcessorTime;
        }
    }

    private Process Running => process ?? throw new InvalidOperationException("The bot does not run.");

    /// <summary>Starts <c>serve</c> and waits until it is ready.</summary>
    /// <exception cref="LiveBotException">It ended, or was not ready in time.</exception>
    public async Task StartAsync()
    {
        var start = new ProcessStartInfo(program, ["serve", "--Web:Url", Address.ToString(), "--Bot:DataDirectory", dataFolder]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        process = Process.Start(start) ?? throw new LiveBotException($"'{program}' can't be started.");
        process.OutputDataReceived += (_, line) => Write(line.Data);
        process.ErrorDataReceived += (_, line) => Write(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitUntilReadyAsync(process);
    }

    /// <summary>Ends it as a service manager does, and waits.</summary>
    public async Task StopAsync()
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{Running.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        using var patience = new CancellationTokenSource(StopTimeout);
        try
        {
            await Running.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new LiveBotException($"serve did not stop within {StopTimeout.TotalSeconds:0} seconds.");
        }

        Forget();
    }

    /// <summary>Ends it at once, as <c>kill -9</c> or a power cut would.</summary>
    public async Task KillAsync()
    {
        Running.Kill(entireProcessTree: true);
        await Running.WaitForExitAsync();
        Forget();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            await KillAsync();
        }
    }

    private async Task WaitUntilReadyAsync(Process started)
    {
        using var http = new HttpClient { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(5) };
        var watch = Stopwatch.StartNew();
        while (!await IsReadyAsync(http))
        {
            if (started.HasExited)
            {
                throw new LiveBotException($"serve ended with exit status {started.ExitCode} before it was ready; {logFile} says why.");
            }

            if (watch.Elapsed > ReadyTimeout)
            {
                throw new LiveBotException($"serve was not ready at {Address}health/ready within {ReadyTimeout.TotalSeconds:0} seconds.");
            }

            await Task.Delay(Pause);
        }
    }

    private void Forget()
    {
        Running.Dispose();
        process = null;
    }

    private void Write(string? line)
    {
        lock (writing)
        {
            File.AppendAllText(logFile, line + Environment.NewLine);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient http)
    {
        try
        {
            using var response = await http.GetAsync("health/ready");
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
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

/// <summary>The built bot did not start or stop as it should.</summary>
internal sealed class LiveBotException(string message) : Exception(message);
