using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bot.Verbs;

namespace Bot.Tests.Verbs;

public sealed class ServeVerbTests : IDisposable
{
    private readonly VerbRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task It_serves_until_it_is_asked_to_stop_and_ends_with_0()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Sends a signal with kill.");
        using var process = BuiltBot.Start(run.Folder, new Dictionary<string, string>(), "--Web:Url", "http://127.0.0.1:0");
        var address = await AddressAsync(process);
        using var client = new HttpClient();

        var page = await client.GetStringAsync(address, TestContext.Current.CancellationToken);
        using var kill = Process.Start("sh", ["-c", $"kill -INT {process.Id}"]);
        var result = await BuiltBot.EndAsync(process);

        Assert.Contains("<html", page, StringComparison.Ordinal);
        Assert.Equal((ExitStatus.Done, ""), (result.Status, result.Output));
        Assert.Matches($"Open {address.OriginalString}/join/[0-9a-f]{{40}} to become the first owner of the console\\.\n", result.Error);
    }

    [Fact]
    public async Task A_taken_address_is_one_sentence()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var result = await run.OnDataAsync("serve", "--Web:Url", $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");

        Assert.Equal((ExitStatus.Failed, ""), (result.Status, result.Output));
        Assert.Contains("already in use", Assert.Single(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    private static async Task<Uri> AddressAsync(Process process)
    {
        while (await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.StartsWith("Open ", StringComparison.Ordinal))
            {
                return new Uri(line.Split(' ')[1]);
            }
        }

        throw new InvalidOperationException($"It ended with {process.ExitCode} before it listened.");
    }
}
