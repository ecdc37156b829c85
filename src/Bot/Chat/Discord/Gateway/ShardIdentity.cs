using System.Text.Json.Nodes;

namespace Bot.Chat.Discord.Gateway;

/// <summary>Who a shard says it is.</summary>
/// <param name="Token">The bot's.</param>
/// <param name="Shard">Its number, from 0.</param>
/// <param name="ShardCount">How many there are.</param>
/// <param name="Intents">What it wants to hear of.</param>
internal sealed record ShardIdentity(string Token, int Shard, int ShardCount, GatewayIntents Intents)
{
    // The compiler's own would write tokens and what people said into logs.
    public override string ToString() => $"shard {Shard} of {ShardCount}";

    /// <summary>Begins a session.</summary>
    public JsonObject ToIdentify() => new()
    {
        ["token"] = Token,
        ["intents"] = (int)Intents,
        ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "bot", ["device"] = "bot" },
        ["shard"] = new JsonArray(Shard, ShardCount),
        ["compress"] = false,
    };

    /// <summary>Goes on with a session.</summary>
    public JsonObject ToResume(GatewaySession session) => new()
    {
        ["token"] = Token,
        ["session_id"] = session.Id,
        ["seq"] = session.Ledger.Highest,
    };
}

/// <summary>What is heard of.</summary>
/// <remarks>https://docs.discord.com/developers/events/gateway (Gateway Intents). Mentions and direct messages bring their content without the privileged one.</remarks>
[Flags]
internal enum GatewayIntents
{
    None = 0,
    Guilds = 1 << 0,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,
    MessageContent = 1 << 15,
}
