using Bot.Chat.Discord.Commands;
using Bot.Chat.Discord.Events;
using Bot.Chat.Discord.Rest;
using Microsoft.Extensions.Options;

namespace Bot.Chat.Discord.Gateway;

/// <summary>Keeps the bot on Discord from start to stop: learns who it is, registers commands, and runs every shard.</summary>
internal sealed partial class GatewayService(GatewayParts parts, DispatchHandlers handlers, CommandRegistrar commands, IOptions<DiscordOptions> options, ILogger<GatewayService> logger) : BackgroundService
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(30);

    // What came before the stop is kept by then, or sent again to the next process.
    private static readonly TimeSpan FinishTime = TimeSpan.FromSeconds(5);

    private readonly DispatchQueue queue = new();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.IsOn)
        {
            return;
        }

        try
        {
            await RunAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops before the bot was there.
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        if (await IntroduceAsync(stoppingToken) is not { } self)
        {
            return;
        }

        var registering = commands.RegisterAsync(self.Application, stoppingToken);
        if (options.Value.Gateway)
        {
            await RunShardsAsync(self, stoppingToken);
        }

        await registering;
    }

    private async Task RunShardsAsync(BotIdentity self, CancellationToken stoppingToken)
    {
        using var finishing = new CancellationTokenSource();
        var count = options.Value.Shards > 0 ? options.Value.Shards : await RecommendedAsync(stoppingToken);
        var handler = handlers.For(self);
        var handling = queue.RunAsync(handler.HandleAsync, finishing.Token);

        Shard[] shards = [.. Enumerable.Range(0, count).Select(number => Make(self, number, count, handlers.Guilds))];
        await Task.WhenAll(shards.Select(shard => shard.RunAsync(stoppingToken)));

        // 1. Every connection is closed so that its session can be resumed. 2. What came is taken in. 3. How far that went is kept.
        queue.Close();
        finishing.CancelAfter(FinishTime);
        await handling.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await Task.WhenAll(shards.Select(shard => shard.SaveAsync(CancellationToken.None)));
    }

    private Shard Make(BotIdentity self, int number, int count, GuildDirectory guilds)
    {
        parts.Status.Expect(number);
        var url = options.Value.GatewayUrl is { Length: > 0 } address ? new Uri(address) : null;
        var intents = GatewayIntents.Guilds | GatewayIntents.GuildMessages | GatewayIntents.DirectMessages | (options.Value.MessageContent ? GatewayIntents.MessageContent : GatewayIntents.None);
        return new Shard(
            new ShardIdentity(options.Value.Token, number, count, intents),
            new ShardPlace(self.Application, url, queue, guilds, parts.Status),
            parts.Budget,
            parts.Sessions,
            parts.Random,
            parts.TimeProvider,
            logger);
    }

    private Task<BotIdentity?> IntroduceAsync(CancellationToken stoppingToken) => PersistAsync(handlers.Introduction.AskAsync, stoppingToken);

    private async Task<int> RecommendedAsync(CancellationToken stoppingToken) =>
        (await PersistAsync(parts.Budget.AskAsync, stoppingToken))?.Shards ?? 1;

    // Discord or the network may be away when the program starts.
    private async Task<T?> PersistAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken stoppingToken)
        where T : class
    {
        while (true)
        {
            try
            {
                return await ask(stoppingToken);
            }
            catch (DiscordApiException exception) when (exception.Failure is ReplyFailure.Later)
            {
                parts.Status.Lost(0, "");
                LogAway(exception.Message, Retry);
                await Task.Delay(Retry, parts.TimeProvider, stoppingToken);
            }
            catch (DiscordApiException exception)
            {
                parts.Status.Lost(0, CloseCodes.After(4004).Problem);
                LogRefused(exception.Message, CloseCodes.After(4004).Problem);
                return null;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Discord is away: {Why} Trying again in {Wait}")]
    private partial void LogAway(string why, TimeSpan wait);

    [LoggerMessage(Level = LogLevel.Error, Message = "the bot is not on Discord: {Why} {Problem}")]
    private partial void LogRefused(string why, string problem);
}

/// <summary>What every shard shares.</summary>
internal sealed record GatewayParts(IdentifyBudget Budget, GatewaySessionStore Sessions, DiscordStatus Status, Random Random, TimeProvider TimeProvider);
