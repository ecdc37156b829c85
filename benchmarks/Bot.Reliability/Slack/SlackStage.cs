using System.Text.Json.Nodes;
using Bot.Reliability.Bots;
using Bot.Tests.Fakes.Slack;

namespace Bot.Reliability.Slack;

/// <summary>People on Slack: commands, mentions and direct messages over Socket Mode, and mentions over HTTP.</summary>
internal sealed class SlackStage : IStage
{
    public const string Command = "command";
    public const string Mention = "mention";
    public const string SignedMention = "mention over HTTP";
    public const string Direct = "direct message";

    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private readonly SlackPeer peer;
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(3) };
    private SignedRequests? signed;

    private SlackStage(SlackPeer peer) => this.peer = peer;

    public string Name => "Slack";

    public IReadOnlyDictionary<string, string> Settings => peer.Settings.Append(KeyValuePair.Create("Slack:SigningSecret", (string?)Secret)).ToDictionary(setting => setting.Key, setting => setting.Value ?? "");

    public IReadOnlyList<string> Ways { get; } = [Command, Mention, SignedMention, Direct];

    public IReadOnlyList<Fault> Faults => [.. SocketFaults.Of(peer), .. DeliveryFaults.Of(this), .. MethodFaults.Of(peer)];

    public bool IsListening => peer.Sockets.Open.Any(socket => !socket.IsLeaving);

    public IReadOnlyCollection<string> Violations => [];

    /// <summary>The next events that are delivered twice, on each transport.</summary>
    public int Doubled { get; set; }

    public static async Task<SlackStage> StartAsync() => new(await SlackPeer.StartAsync(SlackPeer.ByOwnRules));

    /// <summary>Where the bot takes requests.</summary>
    public void SendTo(LiveBot bot)
    {
        http.BaseAddress = bot.Address;
        signed = new SignedRequests(http, Secret);
    }

    public void Ask(Asked question) => _ = DeliverAsync(question);

    public IReadOnlyList<string> Shown(Asked question) =>
        [.. peer.Workspace.Answers.Where(message => message.Channel == Channel(question) || message.Channel == "D" + Person(question)).Select(message => message.Read.Length > 0 ? message.Read : message.Text)];

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return peer.DisposeAsync();
    }

    private async Task DeliverAsync(Asked question)
    {
        peer.Workspace.Member.TryAdd(Channel(question), true);
        var isDoubled = Doubled > 0;
        Doubled -= isDoubled ? 1 : 0;
        switch (question.Way)
        {
            case Command:
                await peer.Sockets.DeliverAsync("slash_commands", peer.Events.Command("/ask", question.Text, Channel(question), Person(question)), acceptsPayload: true);
                break;
            case Direct:
                await SendAsync(peer.Events.Say(Channel(question), Person(question), question.Text).Payloads, isDoubled);
                break;
            case Mention:
                await SendAsync(peer.Events.Say(Channel(question), Person(question), $"<@{PeerWorkspace.Bot}> {question.Text}").Payloads, isDoubled);
                break;
            default:
                await Task.WhenAll(peer.Events.Say(Channel(question), Person(question), $"<@{PeerWorkspace.Bot}> {question.Text}").Payloads.Select(payload => RequestAsync(payload, isDoubled)));
                break;
        }
    }

    private Task<PeerDelivery[]> SendAsync(IReadOnlyList<JsonObject> payloads, bool isDoubled) =>
        Task.WhenAll(payloads.Select(payload => isDoubled ? peer.Sockets.DeliverTwiceAsync("events_api", payload) : peer.Sockets.DeliverAsync("events_api", payload)));

    // https://docs.slack.dev/apis/events-api: tried three more times, after nothing, a minute and five; here after less.
    private async Task RequestAsync(JsonObject payload, bool isDoubled)
    {
        for (var retry = 0; retry <= 3; retry++)
        {
            var isTaken = await TryRequestAsync(payload, retry);
            if (isTaken && !(isDoubled && retry == 0))
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(isTaken ? 0.1 : retry * 5));
        }
    }

    private async Task<bool> TryRequestAsync(JsonObject payload, int retry)
    {
        try
        {
            using var response = await (signed ?? throw new InvalidOperationException("The bot's address is not set.")).EventAsync(payload, retry);
            return response.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException or IOException)
        {
            return false;
        }
    }

    private static string Channel(Asked question) => question.Way == Direct ? "D" + Person(question) : $"CQ{question.Number}";

    private static string Person(Asked question) => $"UQ{question.Number}";
}
