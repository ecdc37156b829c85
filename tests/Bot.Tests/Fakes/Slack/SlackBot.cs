using System.Collections.Concurrent;
using Bot.Chat;
using Bot.Chat.Slack;
using Bot.Chat.Slack.Socket;
using Bot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Fakes.Slack;

/// <summary>The bot's Slack side alone, pointed at a peer: what it takes is written down, and replied to when a test says so.</summary>
internal sealed class SlackBot : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    /// <summary>Short waits, so that a test need not wait.</summary>
    public static readonly SocketTiming Quick = new()
    {
        Ping = TimeSpan.FromMilliseconds(200), Idle = TimeSpan.FromSeconds(1), Connect = TimeSpan.FromSeconds(2), Stagger = TimeSpan.FromMilliseconds(50), Steady = TimeSpan.FromMilliseconds(50),
        FirstWait = TimeSpan.FromMilliseconds(20), LongestWait = TimeSpan.FromMilliseconds(200), TooMany = TimeSpan.FromMilliseconds(300), Refused = TimeSpan.FromMilliseconds(100), Retire = TimeSpan.FromSeconds(2),
    };

    private readonly TemporaryFolder folder;
    private readonly bool ownsFolder;
    private readonly WebApplication application;
    private readonly ConcurrentDictionary<string, ChatEvent> taken = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<ChatEvent> order = new();

    private SlackBot(TemporaryFolder folder, bool ownsFolder, WebApplication application, RecordedLog log)
    {
        this.folder = folder;
        this.ownsFolder = ownsFolder;
        this.application = application;
        Log = log;
    }

    public RecordedLog Log { get; }

    /// <summary>What was taken, in order, each once.</summary>
    public IReadOnlyList<ChatEvent> Taken => [.. order];

    /// <summary>How often something was handed over.</summary>
    public int HandedOver { get; private set; }

    /// <summary>Answers instead of taking; null to take.</summary>
    public Func<ChatEvent, IntakeOutcome?>? Intake { get; set; }

    /// <summary>A client at the bot's own address.</summary>
    public HttpClient Http { get; private set; } = null!;

    public SignedRequests Signed { get; private set; } = null!;

    public IReplyChannel Channel => Get<IReplyChannel>();

    public static Task<SlackBot> StartAsync(SlackPeer peer, params string[] settings) => StartAsync(peer, Quick, null, settings);

    /// <summary>Starts over the data folder of a bot that ended, or a new one.</summary>
    public static async Task<SlackBot> StartAsync(SlackPeer peer, SocketTiming timing, TemporaryFolder? data, params string[] settings)
    {
        var folder = data ?? new TemporaryFolder();
        var log = new RecordedLog();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration
            .AddInMemoryCollection([new("Bot:DataDirectory", folder["data"])])
            .AddInMemoryCollection(peer.Settings)
            .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0], (string?)parts[1])));
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        var bot = (SlackBot?)null;
        builder.Services.AddSingleton(TimeProvider.System).AddStorage().AddSingleton<BotAccounts>().AddSlack()
            .AddSingleton(timing)
            .AddSingleton<TakeEvent>((chatEvent, _) => Task.FromResult(bot!.Take(chatEvent)));
        var application = builder.Build();
        application.Urls.Add("http://127.0.0.1:0");
        application.MapSlack();
        bot = new SlackBot(folder, data is null, application, log);
        await application.StartAsync();
        bot.Http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(application.Urls.Single()) };
        bot.Signed = new SignedRequests(bot.Http, Secret);
        return bot;
    }

    public T Get<T>()
        where T : notnull => application.Services.GetRequiredService<T>();

    public Task StopAsync() => application.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await application.StopAsync();
        await application.DisposeAsync();
        if (ownsFolder)
        {
            folder.Dispose();
        }
    }

    private IntakeOutcome Take(ChatEvent chatEvent)
    {
        HandedOver++;
        if (Intake?.Invoke(chatEvent) is { } outcome)
        {
            return outcome;
        }

        if (!taken.TryAdd(chatEvent.Key, chatEvent))
        {
            return IntakeOutcome.Repeated;
        }

        order.Enqueue(chatEvent);
        return IntakeOutcome.Taken;
    }
}
