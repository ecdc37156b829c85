using System.Diagnostics;
using Bot.BrowserTests;
using Bot.PeerTests;
using Bot.PeerTests.Peers;
using Bot.Web;

[assembly: AssemblyFixture(typeof(McpBot))]

namespace Bot.PeerTests;

/// <summary>The program serving assistants, with keys that were made at the terminal, and what its verbs printed over the same data before.</summary>
public sealed class McpBot : IAsyncLifetime
{
    public const string Question = "Is a red notice an international arrest warrant?";
    public const string Claim = "A red notice is an international arrest warrant.";

    private BotProcess? bot;
    private PeerProcess? client;

    public static string Program { get; } = typeof(WebOptions).Assembly.Location;

    public PeerProcess Client => client ?? throw NodePeers.Missing();

    public string Address => (bot?.Address ?? throw NodePeers.Missing()) + "/mcp";

    public string Key { get; private set; } = "";

    public string OtherKey { get; private set; } = "";

    public string FloodingKey { get; private set; } = "";

    public string Answer { get; private set; } = "";

    public string Verdict { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (!NodePeers.AreInstalled)
        {
            return;
        }

        client = await PeerProcess.StartAsync("mcp.mjs");
        bot = await BotProcess.StartAsync(["Web:ApiRequestsPerMinute=1", "Web:ApiBurst=40"], async data =>
        {
            Answer = await RunAsync(data, "ask", "--json", Question);
            Verdict = await RunAsync(data, "check", "--json", Claim);
            var own = Path.Combine(Path.GetDirectoryName(data)!, "own.txt");
            await File.WriteAllTextAsync(own, "The vault of the congress opens at dawn.");
            await RunAsync(data, "ingest", own, "--workspace", "slack:T1");
            Key = await RunAsync(data, "key", "add", "assistant", "--scopes", "ask,check,read");
            OtherKey = await RunAsync(data, "key", "add", "other", "--scopes", "read", "--workspace", "slack:T1");
            FloodingKey = await RunAsync(data, "key", "add", "flood", "--scopes", "read");
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (bot is not null)
        {
            await bot.DisposeAsync();
        }

        if (client is not null)
        {
            await client.DisposeAsync();
        }
    }

    private static async Task<string> RunAsync(string data, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments, "--Bot:DataDirectory", data]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet can't be started.");
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? (await output).TrimEnd('\n') : throw new InvalidOperationException($"{arguments[0]} failed: {await error}");
    }
}
