using System.Diagnostics;
using Bot.Reliability.Bots;
using Bot.Tests.Fakes.Slack;

namespace Bot.Benchmarks.Platforms;

/// <summary>Commands on Slack, over Socket Mode or over HTTP.</summary>
internal sealed class LoadedSlack : ILoadedPlatform
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private readonly SlackPeer peer;
    private readonly bool isOverHttp;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(3) };
    private readonly SignedRequests signed;

    private LoadedSlack(SlackPeer peer, bool isOverHttp)
    {
        this.peer = peer;
        this.isOverHttp = isOverHttp;
        signed = new SignedRequests(http, Secret);
    }

    public string Name => isOverHttp ? "Slack HTTP" : "Slack socket";

    public IReadOnlyDictionary<string, string> Settings => peer.Settings
        .Where(setting => !isOverHttp || setting.Key != "Slack:AppToken")
        .Append(KeyValuePair.Create("Slack:SigningSecret", (string?)Secret))
        .ToDictionary(setting => setting.Key, setting => setting.Value ?? "");

    public bool IsListening => isOverHttp || peer.Sockets.Open.Count > 1;

    /// <summary>The line that says to wait has no blocks.</summary>
    public int Answered => peer.Workspace.Answers.Where(message => message.Blocks.Count > 0).Select(message => message.Channel).Distinct().Count();

    public static async Task<ILoadedPlatform> OverSocketAsync() => new LoadedSlack(await SlackPeer.StartAsync(SlackPeer.ByOwnRules), isOverHttp: false);

    public static async Task<ILoadedPlatform> OverHttpAsync() => new LoadedSlack(await SlackPeer.StartAsync(SlackPeer.ByOwnRules), isOverHttp: true);

    public void SendTo(LiveBot bot) => http.BaseAddress = bot.Address;

    public async Task<TimeSpan?> AskAsync(int number, string text)
    {
        var command = peer.Events.Command("/ask", text, $"CQ{number}", $"UQ{number}");
        var start = Stopwatch.GetTimestamp();
        if (!isOverHttp)
        {
            var delivery = await peer.Sockets.DeliverAsync("slash_commands", command, acceptsPayload: true);
            return delivery is { Sent: 1, Acknowledgement: not null } ? Stopwatch.GetElapsedTime(start) : null;
        }

        try
        {
            using var response = await signed.CommandAsync(command);
            return response.IsSuccessStatusCode ? Stopwatch.GetElapsedTime(start) : null;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or IOException)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return peer.DisposeAsync();
    }
}
