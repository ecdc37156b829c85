using System.Globalization;
using Bot.Reliability.Bots;
using Bot.Reliability.Discord;
using Bot.Tests.Fakes.Discord;

namespace Bot.Benchmarks.Platforms;

/// <summary>Commands on Discord, over the gateway or over HTTP.</summary>
internal sealed class LoadedDiscord : ILoadedPlatform
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(10);

    private readonly DiscordPeer peer;
    private readonly PeerPeople people;
    private readonly SignedInteractions? signed;
    private int answered;

    private LoadedDiscord(DiscordPeer peer, bool isOverHttp)
    {
        this.peer = peer;
        people = new PeerPeople(peer);
        signed = isOverHttp ? new SignedInteractions(peer) : null;
        peer.Limits.PerBucket = int.MaxValue;
    }

    public string Name => signed is null ? "Discord gateway" : "Discord HTTP";

    public IReadOnlyDictionary<string, string> Settings =>
        (signed is null ? peer.Settings : [.. peer.Settings, ("Discord:PublicKey", signed.PublicKey)]).ToDictionary(setting => setting.Key, setting => setting.Value);

    public bool IsListening => peer.Gateway.Connections.Count > 0;

    public int Answered => answered;

    public static async Task<ILoadedPlatform> OverGatewayAsync() => new LoadedDiscord(await DiscordPeer.StartAsync(DiscordPeer.ByOwnRules), isOverHttp: false);

    public static async Task<ILoadedPlatform> OverHttpAsync() => new LoadedDiscord(await DiscordPeer.StartAsync(DiscordPeer.ByOwnRules), isOverHttp: true);

    public void SendTo(LiveBot bot)
    {
        if (signed is not null)
        {
            signed.Address = new Uri(bot.Address, "discord/interactions");
        }
    }

    public async Task<TimeSpan?> AskAsync(int number, string text)
    {
        var command = people.Command((6_000_000 + number).ToString(CultureInfo.InvariantCulture), (5_000_000 + number).ToString(CultureInfo.InvariantCulture), "ask", ("question", text));
        var interaction = people.Keep(command);
        _ = CountAsync(interaction);
        if (signed is null)
        {
            await peer.Gateway.DispatchAsync("INTERACTION_CREATE", command);
        }
        else
        {
            await signed.SendAsync(interaction);
        }

        // The peer takes the time when the acknowledgement comes; looking for it late changes nothing.
        while (interaction.AcknowledgedIn is null && peer.TimeProvider.GetUtcNow() - interaction.CreatedAt < Patience)
        {
            await Task.Delay(Step);
        }

        return interaction.AcknowledgedIn;
    }

    public ValueTask DisposeAsync()
    {
        signed?.Dispose();
        return peer.DisposeAsync();
    }

    private async Task CountAsync(PeerInteraction interaction)
    {
        await interaction.Answered;
        Interlocked.Increment(ref answered);

        // A long run is about the bot's memory, not the peer's.
        peer.Rest.Store.Interactions.TryRemove(interaction.Id, out _);
    }
}
