using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Tests.Fakes.Discord;

/// <summary>The limits of Discord's commands and dialogs.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/application-commands and /interactions/receiving-and-responding, at discord/discord-api-docs c98d64b.</remarks>
internal static partial class CommandRules
{
    /// <summary>What is wrong with a list of commands; empty when nothing is.</summary>
    public static IReadOnlyList<string> Check(JsonArray commands)
    {
        var wrong = new List<string>();
        foreach (var (node, index) in commands.Select((node, index) => ((JsonObject)node!, index)))
        {
            wrong.AddRange(Command(node).Select(path => $"{index}.{path}"));
        }

        // Application commands: 100 slash, 15 user and 15 message commands.
        wrong.AddRange(commands.GroupBy(command => command!["type"]!.GetValue<int>()).Where(group => group.Count() > (group.Key == 1 ? 100 : 15)).Select(_ => "count"));
        return wrong;
    }

    /// <summary>What is wrong with a dialog; empty when nothing is.</summary>
    public static IReadOnlyList<string> CheckModal(JsonObject modal)
    {
        var wrong = new List<string>();
        wrong.AddRange(modal["custom_id"]?.GetValue<string>() is { Length: >= 1 and <= 100 } ? [] : ["custom_id"]);
        wrong.AddRange(modal["title"]?.GetValue<string>() is { Length: >= 1 and <= 45 } ? [] : ["title"]);
        wrong.AddRange(modal["components"] is JsonArray { Count: >= 1 and <= 5 } ? [] : ["components"]);
        foreach (var label in (modal["components"] as JsonArray ?? []).OfType<JsonObject>())
        {
            // Label: 45 characters; text input: 0 to 4,000 at least, 1 to 4,000 at most.
            var input = label["component"] as JsonObject;
            wrong.AddRange(label["type"]?.GetValue<int>() == 18 && label["label"]?.GetValue<string>() is { Length: >= 1 and <= 45 } && input?["type"]?.GetValue<int>() == 4
                && input["custom_id"]?.GetValue<string>() is { Length: >= 1 and <= 100 } && input["style"]?.GetValue<int>() is 1 or 2
                && (input["min_length"]?.GetValue<int>() ?? 0) is >= 0 and <= 4000 && (input["max_length"]?.GetValue<int>() ?? 1) is >= 1 and <= 4000 ? [] : ["components.label"]);
        }

        return wrong;
    }

    private static IEnumerable<string> Command(JsonObject command)
    {
        var isSlash = command["type"]?.GetValue<int>() == 1;
        string[] names = [$"{command["name"]}", .. Values(command["name_localizations"])];
        if (names.Any(name => isSlash ? !SlashName().IsMatch(name) || name.Any(char.IsUpper) : name.Length is 0 or > 32))
        {
            yield return "name";
        }

        string[] descriptions = isSlash ? [$"{command["description"]}", .. Values(command["description_localizations"])] : [];
        if (descriptions.Any(description => description.Length is 0 or > 100) || (!isSlash && command["description"] is not null))
        {
            yield return "description";
        }

        // Ours: where a command may be used is always said.
        if (command["contexts"] is not JsonArray { Count: > 0 } || command["integration_types"] is not JsonArray { Count: > 0 })
        {
            yield return "contexts";
        }

        JsonObject[] options = [.. (command["options"] as JsonArray ?? []).OfType<JsonObject>()];
        if (options.Length > 25 || options.Any(option => Command(Slash(option)).Except(["contexts"]).Any() || (option["choices"] as JsonArray)?.Count > 25 || option["max_length"]?.GetValue<int>() is < 1 or > 6000)
            || options.SkipWhile(option => option["required"]?.GetValue<bool>() is true).Any(option => option["required"]?.GetValue<bool>() is true))
        {
            yield return "options";
        }

        // Application commands: 8,000 characters in all.
        if (command.ToJsonString().Length > 16_000 || names.Concat(descriptions).Sum(text => text.Length) > 8000)
        {
            yield return "length";
        }
    }

    private static JsonObject Slash(JsonObject option)
    {
        var command = (JsonObject)option.DeepClone();
        command["type"] = 1;
        return command;
    }

    private static IEnumerable<string> Values(JsonNode? localizations) => (localizations as JsonObject ?? []).Select(member => $"{member.Value}");

    // Application command naming: ^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$, letters of scripts with marks left out here.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}]{1,32}$")]
    private static partial Regex SlashName();
}
