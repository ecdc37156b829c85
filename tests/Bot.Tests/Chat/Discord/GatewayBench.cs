using System.Threading.Channels;
using Bot.Chat;
using Bot.Tests.Fakes;
using Bot.Tests.Fakes.Discord;
using Bot.Tests.Fakes.Specifications;

namespace Bot.Tests.Chat.Discord;

/// <summary>A bot on the peer that only takes events, and gives them to the test.</summary>
internal sealed class GatewayBench : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private readonly Channel<ChatEvent> taken = Channel.CreateUnbounded<ChatEvent>();
    private readonly List<DiscordBot> bots = [];

    public DiscordPeer Peer { get; private set; } = null!;

    public PeerPeople People { get; private set; } = null!;

    public DiscordBot Bot => bots[^1];

    /// <summary>What becomes of events.</summary>
    public IntakeOutcome Outcome { get; set; } = IntakeOutcome.Taken;

    public ChatEvent? LastTaken { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Peer = await DiscordPeer.StartAsync(OfficialDiscord.CheckAsync);
        People = new PeerPeople(Peer);
    }

    public Task StartAsync(params (string Key, string Value)[] settings) => StartAsync(TimeProvider.System, settings);

    public async Task StartAsync(TimeProvider clock, params (string Key, string Value)[] settings)
    {
        bots.Add(DiscordBot.Taking(folder["data"], Peer, TakeAsync, clock, settings));
        await Bot.StartAsync();
    }

    /// <summary>Starts a new process over the same store.</summary>
    public async Task RestartAsync()
    {
        await Bot.DisposeAsync();
        await StartAsync();
    }

    /// <summary>The next event that the bot takes.</summary>
    public async Task<ChatEvent> TakenAsync() =>
        await taken.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    /// <summary>Says something to the bot and waits until it is taken.</summary>
    /// <returns>The message's id.</returns>
    public async Task<string> SayAndTakeAsync()
    {
        var message = await People.SayAsync($"<@{DiscordPeer.BotUser}> Is anybody there?");
        LastTaken = await TakenAsync();
        Assert.Equal(message, LastTaken.Message);
        return message;
    }

    /// <summary>The first thing of a name that a client did.</summary>
    public Task<PeerEvent> FirstAsync(string name) => Peer.Gateway.WaitAsync(name);

    /// <summary>Waits for something that nothing tells of.</summary>
    public static async Task UntilAsync(Func<bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!isSo())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var bot in bots)
        {
            await bot.DisposeAsync();
        }

        await Peer.DisposeAsync();
        folder.Dispose();
    }

    private Task<IntakeOutcome> TakeAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        taken.Writer.TryWrite(chatEvent);
        return Task.FromResult(Outcome);
    }
}
