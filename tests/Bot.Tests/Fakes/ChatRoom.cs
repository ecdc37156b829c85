using Bot.Answers;
using Bot.Chat;
using Bot.Documents;
using Bot.Facts;
using Bot.Search;
using Bot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Fakes;

/// <summary>The room of the chat over a store of its own, answering from a library that others share.</summary>
internal sealed class ChatRoom : IAsyncDisposable
{
    private readonly ServiceProvider rooms;
    private bool isOpen;

    private ChatRoom(ServiceProvider rooms, RecordingReplyChannel channel, RecordedLog log)
    {
        this.rooms = rooms;
        Channel = channel;
        Log = log;
    }

    public RecordingReplyChannel Channel { get; }

    public RecordedLog Log { get; }

    public ChatIntake Intake => Get<ChatIntake>();

    /// <summary>Makes the room as the program does, over a data folder. Nothing is handled before <see cref="StartAsync"/>.</summary>
    public static ChatRoom Over(string folder, ShippedLibrary library, TimeProvider clock, params (string Key, string Value)[] settings)
    {
        var channel = new RecordingReplyChannel("slack");
        var log = new RecordedLog();
        (string Key, string Value)[] all = [("Bot:DataDirectory", folder), ("Chat:PersonPerMinute", "10000"), .. settings];
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(all.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build())
            .AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddSingleton(clock)
            .AddStorage()
            .AddSingleton(_ => library.Get<DocumentStore>())
            .AddSingleton(_ => library.Get<Retriever>())
            .AddSingleton(_ => library.Get<Answerer>())
            .AddSingleton(_ => library.Get<AnswerLog>())
            .AddSingleton(_ => library.Get<ClaimChecker>())
            .AddSingleton(_ => library.Get<CheckLog>())
            .AddSingleton(_ => library.Get<HelpDesk>())
            .AddChat()
            .AddSingleton<IReplyChannel>(channel);
        return new ChatRoom(services.BuildServiceProvider(), channel, log);
    }

    /// <summary>What the room has to offer.</summary>
    public T Get<T>()
        where T : notnull => rooms.GetRequiredService<T>();

    public async Task StartAsync()
    {
        isOpen = true;
        await Desk.StartAsync(TestContext.Current.CancellationToken);
    }

    public async Task StopAsync()
    {
        isOpen = false;
        await Desk.StopAsync(TestContext.Current.CancellationToken);
    }

    public Task<IntakeOutcome> TakeAsync(ChatEvent chatEvent) => Intake.TakeAsync(chatEvent, TestContext.Current.CancellationToken);

    /// <summary>Takes an event and waits until something is shown for it.</summary>
    public async Task<ShownReply> AskAsync(ChatEvent chatEvent)
    {
        Assert.Equal(IntakeOutcome.Taken, await TakeAsync(chatEvent));
        await Channel.WaitAsync(1);
        return Channel.Calls[^1];
    }

    public async ValueTask DisposeAsync()
    {
        if (isOpen)
        {
            await StopAsync();
        }

        await rooms.DisposeAsync();
    }

    private IHostedService Desk => rooms.GetServices<IHostedService>().Single(service => service is ChatDesk);
}
