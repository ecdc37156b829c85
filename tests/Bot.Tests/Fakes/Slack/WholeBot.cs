using Bot.Chat.Slack;
using Bot.Chat.Slack.Socket;
using Bot.Verbs;
using Bot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Fakes.Slack;

/// <summary>The whole program as <c>serve</c> puts it together, with the shipped documents, pointed at a peer. Can be stopped and started again on its data.</summary>
internal sealed class WholeBot : IAsyncDisposable
{
    private readonly WebApplication application;

    private WholeBot(WebApplication application, RecordedLog log)
    {
        this.application = application;
        Log = log;
    }

    public RecordedLog Log { get; }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address => application.Urls.Single();

    public static async Task<WholeBot> StartAsync(SlackPeer peer, TemporaryFolder folder, params string[] settings)
    {
        var log = new RecordedLog();
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = "Bot", ContentRootPath = folder.Path });
        builder.Configuration.Sources.Clear();
        builder.Configuration
            .AddInMemoryCollection([new("Bot:DataDirectory", folder["data"]), new("Web:Url", "http://127.0.0.1:0"), new("Chat:WorkspacePerMinute", "100000")])
            .AddInMemoryCollection(peer.Settings)
            .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0], (string?)parts[1])));
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Information).AddProvider(log);
        builder.Services.AddRooms().AddWeb().AddChatPlatforms().AddSingleton(SlackBot.Quick);
        var bot = new WholeBot(builder.Build(), log);
        await bot.application.Services.GetRequiredService<Opening>().OpenAsync(CancellationToken.None);
        bot.application.MapChatPlatforms().MapWeb();
        await bot.application.StartWebAsync(CancellationToken.None);
        if (bot.Get<SlackOptions>().AppToken.Length > 0)
        {
            await Eventually.TrueAsync(() => bot.Get<SocketHealth>().IsListening, "a connection listens");
        }

        return bot;
    }

    public T Get<T>()
        where T : notnull => application.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }
}
