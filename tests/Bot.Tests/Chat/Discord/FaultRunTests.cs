using Bot.Tests.Fakes;
using Bot.Tests.Fakes.Discord;
using Bot.Tests.Fakes.Specifications;

namespace Bot.Tests.Chat.Discord;

/// <summary>Many questions while everything goes wrong by chance: each is answered, and once.</summary>
[Collection(nameof(ShippedLibrary))]
public sealed class FaultRunTests(ShippedLibrary library)
{
    private const int Questions = 120;

    private static readonly RestFault[] Faults = Enum.GetValues<RestFault>();

    [Fact]
    public async Task Every_question_is_answered_once()
    {
        using var folder = new TemporaryFolder();
        await using var peer = await DiscordPeer.StartAsync(OfficialDiscord.CheckAsync);
        await using var bot = DiscordBot.Over(folder["data"], library, peer);
        var people = new PeerPeople(peer);
        var random = new Random(7);
        peer.Gateway.DuplicatesAfterResume = true;
        await bot.StartAsync();
        await peer.Gateway.WaitAsync("ready");

        // 1. A question in each channel, by mention and by command in turn; the last one without faults.
        peer.Faults.ByChance(route => Fitting(route, Faults[random.Next(Faults.Length)], random.NextDouble()));
        var mentions = new List<(string Channel, string Message)>();
        var commands = new List<(string Channel, string Person, PeerInteraction Interaction)>();
        for (var number = 0; number < Questions; number++)
        {
            var (channel, person) = ($"{50_000 + number}", $"{60_000 + number}");
            if (number % 2 == 0)
            {
                mentions.Add((channel, await people.SayAsync($"<@{DiscordPeer.BotUser}> What is a red notice?", channel, person)));
            }
            else
            {
                commands.Add((channel, person, await people.CommandAsync(person, channel, "ask", ("question", "What is a red notice?"), ("private", number % 4 == 1))));
            }

            if (number % 25 == 10)
            {
                await BreakAsync(peer, number / 25);
            }
        }

        // 2. All are answered: in the channel, in place of the acknowledgement, or by direct message.
        foreach (var (channel, message) in mentions)
        {
            var answer = await peer.PostedAsync(channel, 1);
            Assert.Equal((message, true), (answer.RepliesTo, answer.Text.Contains(@"**\[1\]**", StringComparison.Ordinal)));
        }

        foreach (var (channel, person, _) in commands)
        {
            await GatewayBench.UntilAsync(() => peer.Rest.Store.Of(channel).Count + peer.Rest.Store.Of(PeerStore.DirectOf(person)).Count > 0);
        }

        // 3. And once.
        await bot.StopAsync();
        Assert.All(mentions, mention => Assert.Single(peer.Rest.Store.Of(mention.Channel)));
        Assert.All(commands, command => Assert.Single(peer.Rest.Store.Of(command.Channel).Concat(peer.Rest.Store.Of(PeerStore.DirectOf(command.Person)))));
        Assert.Empty(peer.Violations);
        Assert.True(peer.Faults.Injected.Count > 5);
    }

    // One request in eight goes wrong; what only interactions have happens to them alone.
    private static RestFault? Fitting(string route, RestFault fault, double chance) => (chance, fault) switch
    {
        ( > 0.125, _) => null,
        (_, RestFault.UnknownInteraction or RestFault.AlreadyAcknowledged or RestFault.Slow) when route != "POST callback" => null,
        (_, RestFault.TokenExpired) when route != "PATCH webhooks/messages" => null,
        _ => fault,
    };

    private static async Task BreakAsync(DiscordPeer peer, int kind)
    {
        foreach (var connection in peer.Gateway.Connections)
        {
            await (kind switch
            {
                0 => connection.SendAsync(7, null),
                1 => connection.CloseAsync(4000),
                2 => connection.SendAsync(9, true),
                _ => connection.SendAsync(1, null),
            });
        }
    }
}
