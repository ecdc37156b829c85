using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Tests.Fakes.Discord;

/// <summary>The limits of Discord's messages, checked more strictly than Discord does. Each says what is wrong by its path.</summary>
/// <remarks>https://docs.discord.com/developers/components/reference and /resources/message, at discord/discord-api-docs c98d64b.</remarks>
internal static partial class MessageRules
{
    private const int Ephemeral = 1 << 6;
    private const int ComponentsV2 = 1 << 15;

    // Component reference: "up to 40 total components", nested ones counted; 4,000 characters over all text displays.
    private const int MaxComponents = 40;
    private const int MaxCharacters = 4000;

    // Component reference, by type: which may stand in a message, and in which place.
    private static readonly Dictionary<string, int[]> Allowed = new()
    {
        ["message"] = [1, 9, 10, 12, 13, 14, 17],
        ["container"] = [1, 9, 10, 12, 13, 14],
        ["row"] = [2],
        ["section"] = [10],
        ["accessory"] = [2, 11],
    };

    private static readonly HashSet<string> Members = ["flags", "components", "allowed_mentions", "nonce", "enforce_nonce", "message_reference", "content"];

    /// <summary>What is wrong with a message; empty when nothing is.</summary>
    public static IReadOnlyList<string> Check(JsonObject message, bool isEdit)
    {
        var wrong = new List<string>();
        wrong.AddRange(message.Select(member => member.Key).Where(name => !Members.Contains(name)));
        var flags = message["flags"]?.GetValue<int>() ?? 0;
        wrong.AddRange((flags & ~(Ephemeral | ComponentsV2)) != 0 || (isEdit && (flags & Ephemeral) != 0) ? ["flags"] : []);

        // Ours: nothing that is posted may ping.
        wrong.AddRange(message["allowed_mentions"] is JsonObject { } mentions && mentions["parse"] is JsonArray { Count: 0 } && mentions["users"] is null && mentions["roles"] is null ? [] : ["allowed_mentions"]);

        // Resources, message: nonce of up to 25 characters.
        wrong.AddRange(message["nonce"] is { } nonce && nonce.GetValue<string>().Length > 25 ? ["nonce"] : []);
        if ((flags & ComponentsV2) == 0)
        {
            wrong.AddRange(message["content"]?.GetValue<string>() is { Length: > 0 and <= 2000 } ? [] : ["content"]);
            return wrong;
        }

        wrong.AddRange(message["content"] is null ? [] : ["content"]);
        if (message["components"] is not JsonArray { Count: > 0 } components)
        {
            return [.. wrong, "components"];
        }

        wrong.AddRange(Components(components, "components", "message"));
        var all = Nested(components).ToArray();
        wrong.AddRange(all.Length > MaxComponents ? ["components"] : []);
        wrong.AddRange(Texts(all).Sum(text => text.Length) > MaxCharacters ? ["components.text"] : []);

        // Component reference: a custom_id is unique in its message.
        string[] ids = [.. all.Select(component => component["custom_id"]?.GetValue<string>()).OfType<string>()];
        wrong.AddRange(ids.Distinct().Count() == ids.Length ? [] : ["components.custom_id"]);

        // Component reference: an id is a positive 32-bit integer, unique in its message.
        long[] numbers = [.. all.Select(component => component["id"]?.GetValue<long>()).OfType<long>()];
        wrong.AddRange(numbers.Distinct().Count() == numbers.Length && numbers.All(number => number is > 0 and <= int.MaxValue) ? [] : ["components.id"]);
        wrong.AddRange(Texts(all).Where(text => Ping().IsMatch(text)).Select(_ => "components.ping"));
        return wrong;
    }

    /// <summary>Every component of a message, in the order it is read.</summary>
    public static IEnumerable<JsonObject> Nested(JsonArray components) => components.OfType<JsonObject>().SelectMany(component =>
        Nested(component["components"] as JsonArray ?? []).Prepend(component).Concat(component["accessory"] is JsonObject accessory ? [accessory] : []));

    private static IEnumerable<string> Texts(IEnumerable<JsonObject> all) => all.Select(component => component["content"]?.GetValue<string>()).OfType<string>();

    private static IEnumerable<string> Components(JsonArray components, string path, string place) =>
        components.SelectMany((node, index) => node is JsonObject component && Allowed[place].Contains(Type(component)) ? Component(component, $"{path}.{index}") : [$"{path}.{index}"]);

    private static IEnumerable<string> Component(JsonObject component, string path) => Type(component) switch
    {
        // Action row: up to five buttons.
        1 => (Children(component).Count is >= 1 and <= 5 ? [] : new[] { $"{path}.components" }).Concat(Components(Children(component), $"{path}.components", "row")).Concat(Only(component, path, "type", "components")),
        2 => Button(component, path),

        // Section: one to three text displays and one accessory.
        9 => (Children(component).Count is >= 1 and <= 3 && component["accessory"] is JsonObject ? [] : new[] { path })
            .Concat(Components(Children(component), $"{path}.components", "section"))
            .Concat(Components([component["accessory"]?.DeepClone()], $"{path}.accessory", "accessory"))
            .Concat(Only(component, path, "type", "components", "accessory")),

        // Text display: not empty.
        10 => (component["content"]?.GetValue<string>().Trim() is { Length: >= 1 and <= MaxCharacters } ? [] : new[] { $"{path}.content" }).Concat(Only(component, path, "type", "content")),
        14 => Only(component, path, "type", "divider", "spacing"),
        17 => (Children(component).Count is >= 1 and <= MaxComponents ? [] : new[] { $"{path}.components" }).Concat(Components(Children(component), $"{path}.components", "container")).Concat(Only(component, path, "type", "components", "accent_color", "spoiler")),
        _ => [path],
    };

    // Button: a label of 80 and a custom_id of 1 to 100 characters, or an address of 512.
    private static IEnumerable<string> Button(JsonObject button, string path)
    {
        var style = button["style"]?.GetValue<int>() ?? 0;
        if (button["label"]?.GetValue<string>() is not { Length: >= 1 and <= 80 })
        {
            yield return $"{path}.label";
        }

        if (style is < 1 or > 5 || (style == 5 ? button["url"]?.GetValue<string>() is not { Length: <= 512 } || button["custom_id"] is not null : button["custom_id"]?.GetValue<string>() is not { Length: >= 1 and <= 100 }))
        {
            yield return path;
        }

        foreach (var wrong in Only(button, path, "type", "style", "label", "custom_id", "url", "disabled", "emoji"))
        {
            yield return wrong;
        }
    }

    private static IEnumerable<string> Only(JsonObject component, string path, params string[] names) =>
        component.Select(member => member.Key).Where(name => name != "id" && !names.Contains(name)).Select(name => $"{path}.{name}");

    private static JsonArray Children(JsonObject component) => component["components"] as JsonArray ?? [];

    private static int Type(JsonObject component) => component["type"]?.GetValue<int>() ?? 0;

    // What Discord's clients and servers make a ping, a channel, a time or a command of.
    [GeneratedRegex(@"(?<!\\)<(@|#|t:|/|a?:|id:)|@(everyone|here)", RegexOptions.IgnoreCase)]
    private static partial Regex Ping();
}
