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
        var all = new Dictionary<string, string?> { ["Bot:DataDirectory"] = folder, ["Chat:PersonPerMinute"] = "10000" };
        foreach (var (key, value) in settings)
        {
            all[key] = value;
        }

        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(all).Build())
            .AddLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log))
            .AddSingleton(clock)
            .AddStorage()
            .AddSingleton(library.Get<DocumentStore>())
            .AddSingleton(library.Get<Retriever>())
            .AddSingleton(library.Get<Answerer>())
            .AddSingleton(library.Get<AnswerLog>())
            .AddSingleton(library.Get<ClaimChecker>())
            .AddSingleton(library.Get<CheckLog>())
            .AddSingleton(library.Get<HelpDesk>())
            .AddGapsOver(library)
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
        foreach (var service in rooms.GetServices<IHostedService>())
        {
            await service.StartAsync(TestContext.Current.CancellationToken);
        }
    }

    public async Task StopAsync()
    {
        isOpen = false;
        foreach (var service in rooms.GetServices<IHostedService>().Reverse())
        {
            await service.StopAsync(TestContext.Current.CancellationToken);
        }
    }

    public Task<IntakeOutcome> TakeAsync(ChatEvent chatEvent) => Intake.TakeAsync(chatEvent, TestContext.Current.CancellationToken);

    /// <summary>Takes an event and waits until it is done; gives what was shown last.</summary>
    public async Task<ShownReply> AskAsync(ChatEvent chatEvent)
    {
        Assert.Equal(IntakeOutcome.Taken, await TakeAsync(chatEvent));
        await DoneAsync();
        return Channel.Calls[^1];
    }

    /// <summary>Waits until nothing that was taken is left to be done.</summary>
    public async Task DoneAsync()
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        while (await CountAsync("taken", limit.Token) > 0)
        {
            await Task.Delay(2, limit.Token);
        }
    }

    /// <summary>How many events are in a state.</summary>
    public async Task<long> CountAsync(string state, CancellationToken cancellationToken)
    {
        await using var connection = await Get<Database>().OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM chat_events WHERE state = '{state}'";
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancellationToken), System.Globalization.CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        if (isOpen)
        {
            await StopAsync();
        }

        await rooms.DisposeAsync();
    }
}
