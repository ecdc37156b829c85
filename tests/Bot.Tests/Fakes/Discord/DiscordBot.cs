using Bot.Answers;
using Bot.Chat;
using Bot.Chat.Discord;
using Bot.Chat.Discord.Events;
using Bot.Documents;
using Bot.Facts;
using Bot.Search;
using Bot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Fakes.Discord;

/// <summary>The chat's rooms with Discord, as the program puts them together, over a store of their own and a library that others share.</summary>
internal sealed class DiscordBot : IAsyncDisposable
{
    private readonly ServiceProvider rooms;
    private readonly IHostedService[] services;
    private bool isRunning;

    private DiscordBot(ServiceProvider rooms, RecordedLog log)
    {
        this.rooms = rooms;
        Log = log;
        services = [.. rooms.GetServices<IHostedService>()];
    }

    public RecordedLog Log { get; }

    /// <summary>Makes a bot that answers from a library, which outlives it: what is given as it is, is not disposed with the rooms.</summary>
    public static DiscordBot Over(string folder, ShippedLibrary library, DiscordPeer peer, params (string Key, string Value)[] settings) => Make(folder, peer, TimeProvider.System, settings, services => services
        .AddSingleton(library.Get<DocumentStore>())
        .AddSingleton(library.Get<Retriever>())
        .AddSingleton(library.Get<Answerer>())
        .AddSingleton(library.Get<AnswerLog>())
        .AddSingleton(library.Get<ClaimChecker>())
        .AddSingleton(library.Get<CheckLog>())
        .AddSingleton(library.Get<HelpDesk>())
        .AddGapsOver(library)
        .AddChat()
        .AddDiscord());

    /// <summary>Makes a bot that hands what it takes to a test, and answers nothing.</summary>
    public static DiscordBot Taking(string folder, DiscordPeer peer, TakeEvent take, TimeProvider clock, params (string Key, string Value)[] settings) =>
        Make(folder, peer, clock, settings, services => services.AddSingleton(take).AddSingleton<BotAccounts>().AddDiscord());

    /// <summary>What the rooms have to offer.</summary>
    public T Get<T>()
        where T : notnull => rooms.GetRequiredService<T>();

    public async Task StartAsync()
    {
        isRunning = true;
        foreach (var service in services)
        {
            await service.StartAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Stops as the host does: what was added last goes first.</summary>
    public async Task StopAsync()
    {
        isRunning = false;
        foreach (var service in services.Reverse())
        {
            await service.StopAsync(CancellationToken.None);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (isRunning)
        {
            await StopAsync();
        }

        await rooms.DisposeAsync();
    }

    private static DiscordBot Make(string folder, DiscordPeer peer, TimeProvider clock, (string Key, string Value)[] settings, Func<IServiceCollection, IServiceCollection> add)
    {
        var log = new RecordedLog();
        (string Key, string Value)[] all = [("Bot:DataDirectory", folder), ("Chat:PersonPerMinute", "10000"), ("Chat:WorkspacePerMinute", "1000000"), .. peer.Settings, .. settings];
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(all.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build())
            .AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddSingleton(clock)
            .AddSingleton(new Random(1))
            .AddStorage();
        return new DiscordBot(add(services).BuildServiceProvider(), log);
    }
}
