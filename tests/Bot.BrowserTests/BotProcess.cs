using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bot.Web;

namespace Bot.BrowserTests;

/// <summary>The program itself, serving on a free port with a data folder of its own.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process process;
    private readonly string folder;

    private BotProcess(Process process, string folder, string address)
    {
        this.process = process;
        this.folder = folder;
        Address = address;
    }

    public string Address { get; }

    /// <param name="settings">Such as <c>Discord:Token=secret</c>; <c>{address}</c> stands for where the program will listen.</param>
    public static Task<BotProcess> StartAsync(params string[] settings) => StartAsync(settings, _ => Task.CompletedTask);

    /// <param name="settings">As above.</param>
    /// <param name="prepare">Done with the data folder before the program serves it.</param>
    public static async Task<BotProcess> StartAsync(string[] settings, Func<string, Task> prepare)
    {
        var folder = Directory.CreateTempSubdirectory("bot-serve-").FullName;
        await prepare(Path.Combine(folder, "data"));
        var address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            ArgumentList = { typeof(WebOptions).Assembly.Location, "serve", "--Web:Url", address, "--Bot:DataDirectory", Path.Combine(folder, "data") },
        };
        foreach (var setting in settings)
        {
            var (key, value) = setting.Split('=', 2) is [var name, var text] ? (name, text) : throw new ArgumentException($"'{setting}' is no setting.", nameof(settings));
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value.Replace("{address}", address, StringComparison.Ordinal);
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet can't be started.");
        var output = process.StandardError.ReadToEndAsync();
        var bot = new BotProcess(process, folder, address);
        if (!await bot.IsReadyAsync())
        {
            await bot.DisposeAsync();
            Assert.Fail($"The program did not get ready. It said: {await output}");
        }

        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<bool> IsReadyAsync()
    {
        using var client = new HttpClient();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Patience && !process.HasExited && await timer.WaitForNextTickAsync())
        {
            try
            {
                using var response = await client.GetAsync($"{Address}/health/ready");
                if (response.IsSuccessStatusCode)
                {
                    return true;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }
        }

        return false;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
