using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Chat.Discord.Rest;

namespace Bot.Chat.Discord.Gateway;

/// <summary>Lets a shard identify only when Discord's budget has room: beyond it the token is taken away.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway: 1,000 identifies a day for all shards, and max_concurrency in 5 seconds, by shard number modulo max_concurrency.</remarks>
internal sealed partial class IdentifyBudget(DiscordRest rest, TimeProvider timeProvider, ILogger<IdentifyBudget> logger)
{
    private static readonly TimeSpan Span = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<int, SlidingLimit> slots = [];

    /// <summary>What the API says of the gateway now.</summary>
    /// <exception cref="DiscordApiException">It says nothing.</exception>
    public async Task<GatewayAddress> AskAsync(CancellationToken cancellationToken) =>
        GatewayAddress.Read(await rest.SendAsync(DiscordRoute.Gateway, null, cancellationToken));

    /// <summary>Waits until a shard may identify.</summary>
    /// <returns>The gateway's address.</returns>
    /// <exception cref="DiscordApiException">The API does not say whether it may.</exception>
    public async Task<Uri> EnterAsync(int shard, CancellationToken cancellationToken)
    {
        while (true)
        {
            var gateway = await AskAsync(cancellationToken);
            if (gateway.Remaining > 0)
            {
                var slot = slots.GetOrAdd(shard % gateway.MaxConcurrency, _ => new SlidingLimit(1, Span, timeProvider));
                await slot.EnterAsync(cancellationToken);
                return gateway.Url;
            }

            LogSpent(gateway.ResetAfter);
            await Task.Delay(gateway.ResetAfter, timeProvider, cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "all gateway sessions of the day are used up: waiting {Wait}")]
    private partial void LogSpent(TimeSpan wait);
}

/// <summary>Where the gateway is and how often it may be asked for a session.</summary>
/// <param name="Url">Without version and encoding.</param>
/// <param name="Shards">As many as Discord recommends.</param>
/// <param name="Remaining">Identifies that are left.</param>
/// <param name="ResetAfter">When there will be more.</param>
/// <param name="MaxConcurrency">How many may identify in five seconds.</param>
internal sealed record GatewayAddress(Uri Url, int Shards, int Remaining, TimeSpan ResetAfter, int MaxConcurrency)
{
    // Servers that speak the protocol without counting leave the limits out.
    private const int AssumedRemaining = 1;

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    public static GatewayAddress Read(JsonElement body)
    {
        var limit = body.Object("session_start_limit");
        return new GatewayAddress(
            Uri.TryCreate(body.Text("url"), UriKind.Absolute, out var url) ? url : throw new DiscordApiException(DiscordRoute.Gateway, null, 0, "the answer names no gateway"),
            Math.Max(1, (int)(body.Number("shards") ?? 1)),
            (int)(limit.Number("remaining") ?? AssumedRemaining),
            TimeSpan.FromMilliseconds(Math.Clamp(limit.Number("reset_after") ?? 0, 1000, LongestWait.TotalMilliseconds)),
            Math.Max(1, (int)(limit.Number("max_concurrency") ?? 1)));
    }
}
