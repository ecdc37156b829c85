using System.Text.Json.Nodes;

namespace Bot.Chat.Discord.Rendering;

/// <summary>What a message may hold.</summary>
internal static class MessageLimits
{
    // https://docs.discord.com/developers/components/reference: 40 components in a message, nested ones counted (change log of 2025-04-29).
    public const int MaxComponents = 40;

    // https://docs.discord.com/developers/components/reference (Text Display): 4,000 characters over all text displays of a message.
    public const int MaxCharacters = 4000;

    // https://docs.discord.com/developers/components/reference (Button Structure): 80 characters.
    public const int MaxLabel = 80;

    // https://docs.discord.com/developers/components/reference (Action Row): five buttons.
    public const int MaxButtonsInRow = 5;

    /// <summary>Whether components fit into one message.</summary>
    /// <param name="components">The components.</param>
    /// <param name="spared">How many more are to fit in.</param>
    public static bool Hold(JsonArray components, int spared) => Count(components) + spared <= MaxComponents && Characters(components) <= MaxCharacters;

    private static int Count(JsonArray components) => Nested(components).Count();

    // UTF-16 units: never fewer than Discord counts.
    private static int Characters(JsonArray components) => Nested(components).Sum(component => component["content"]?.GetValue<string>().Length ?? 0);

    private static IEnumerable<JsonObject> Nested(JsonArray components) => components.OfType<JsonObject>().SelectMany(component =>
        Nested(component["components"] as JsonArray ?? []).Prepend(component).Concat(component["accessory"] is JsonObject accessory ? [accessory] : []));
}
