using System.Collections.Concurrent;

namespace Bot.Chat.Discord;

/// <summary>How the bot stands on Discord, for health checks. Safe to share between threads.</summary>
public sealed class DiscordStatus(TimeProvider timeProvider)
{
    // Heartbeats are acknowledged each 41.25 seconds, so that silence for two of them means a deaf connection, whatever it says of itself.
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(100);

    // A connection that is renewed is away for some seconds.
    private static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<int, ShardStatus> shards = [];

    /// <summary>What is wrong, as a sentence for whoever runs the bot; null when all is well or Discord is not used.</summary>
    public string? Problem => shards.OrderBy(shard => shard.Key).Select(shard => Of(shard.Key, shard.Value)).FirstOrDefault(problem => problem is not null);

    internal void Expect(int shard) => shards.TryAdd(shard, new ShardStatus(false, timeProvider.GetUtcNow(), ""));

    internal void Connected(int shard) => shards[shard] = new ShardStatus(true, timeProvider.GetUtcNow(), "");

    internal void Heard(int shard) => shards.AddOrUpdate(shard, _ => new ShardStatus(true, timeProvider.GetUtcNow(), ""), (_, status) => status with { Since = timeProvider.GetUtcNow() });

    internal void Lost(int shard, string problem) => shards.AddOrUpdate(
        shard,
        _ => new ShardStatus(false, timeProvider.GetUtcNow(), problem),
        (_, status) => new ShardStatus(false, status.IsConnected ? timeProvider.GetUtcNow() : status.Since, problem));

    private string? Of(int shard, ShardStatus status)
    {
        var time = timeProvider.GetUtcNow() - status.Since;
        return status switch
        {
            { Problem.Length: > 0 } => status.Problem,
            { IsConnected: true } when time > Silence => $"Shard {shard} of the Discord gateway has been silent for {time.TotalSeconds:F0} seconds.",
            { IsConnected: false } when time > Tolerated => $"Shard {shard} of the Discord gateway has been away for {time.TotalSeconds:F0} seconds.",
            _ => null,
        };
    }

    private sealed record ShardStatus(bool IsConnected, DateTimeOffset Since, string Problem);
}
