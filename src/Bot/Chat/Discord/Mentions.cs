using System.Text.Json.Nodes;

namespace Bot.Chat.Discord;

/// <summary>Whom a message may ping.</summary>
internal static class Mentions
{
    /// <summary>Nobody, whatever stands in it: goes with every message.</summary>
    /// <remarks>https://docs.discord.com/developers/resources/message (Allowed Mentions Object).</remarks>
    public static JsonObject None() => new() { ["parse"] = new JsonArray(), ["replied_user"] = false };
}
