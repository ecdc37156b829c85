using System.Globalization;
using Bot.Reliability.Bots;
using Bot.Tests.Fakes.Discord;

namespace Bot.Reliability.Discord;

/// <summary>People on Discord: commands over the gateway and over HTTP, mentions, direct messages.</summary>
internal sealed class DiscordStage : IStage
{
    public const string Command = "command";
    public const string SignedCommand = "command over HTTP";
    public const string Mention = "mention";
    public const string Direct = "direct message";

    private readonly DiscordPeer peer;
    private readonly PeerPeople people;
    private readonly SignedInteractions signed;

    private DiscordStage(DiscordPeer peer)
    {
        this.peer = peer;
        people = new PeerPeople(peer);
        signed = new SignedInteractions(peer);

        // So that a heartbeat without an acknowledgement is noticed within a round.
        peer.Gateway.HeartbeatInterval = TimeSpan.FromSeconds(2);
    }

    public string Name => "Discord";

    public IReadOnlyDictionary<string, string> Settings => peer.Settings.Append(("Discord:PublicKey", signed.PublicKey)).ToDictionary(setting => setting.Item1, setting => setting.Item2);

    public IReadOnlyList<string> Ways { get; } = [Command, SignedCommand, Mention, Direct];

    public IReadOnlyList<Fault> Faults => [.. GatewayFaults.Of(peer), .. RestFaults.Of(peer)];

    public bool IsListening => peer.Gateway.Connections.Count > 0;

    public IReadOnlyCollection<string> Violations => peer.Violations;

    public static async Task<DiscordStage> StartAsync() => new(await DiscordPeer.StartAsync(DiscordPeer.ByOwnRules));

    /// <summary>Where the bot takes interactions over HTTP.</summary>
    public void SendTo(LiveBot bot) => signed.Address = new Uri(bot.Address, "discord/interactions");

    public void Ask(Asked question) => _ = DeliverAsync(question);

    public IReadOnlyList<string> Shown(Asked question) =>
        [.. new[] { Channel(question), PeerStore.DirectOf(Person(question)) }.Distinct().SelectMany(peer.Rest.Store.Of).Select(message => message.Text)];

    public ValueTask DisposeAsync()
    {
        signed.Dispose();
        return peer.DisposeAsync();
    }

    private async Task DeliverAsync(Asked question)
    {
        switch (question.Way)
        {
            case Mention:
                await people.SayAsync($"<@{DiscordPeer.BotUser}> {question.Text}", Channel(question), Person(question));
                break;
            case Direct:
                await people.WriteDirectlyAsync(question.Text, Person(question));
                break;
            case Command:
                await people.CommandAsync(Person(question), Channel(question), "ask", ("question", question.Text));
                break;
            default:
                if (!await signed.SendAsync(people.Keep(people.Command(Person(question), Channel(question), "ask", ("question", question.Text)))))
                {
                    question.Withdraw();
                }

                break;
        }
    }

    private static string Channel(Asked question) => question.Way == Direct ? PeerStore.DirectOf(Person(question)) : (5_000_000 + question.Number).ToString(CultureInfo.InvariantCulture);

    private static string Person(Asked question) => (6_000_000 + question.Number).ToString(CultureInfo.InvariantCulture);
}
