using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Chat.Slack;
using Bot.Chat.Slack.Events;

namespace Bot.Tests.Chat.Slack;

/// <summary>The manifest fits Slack's rules, by a table of ours and, where a setting names their folder, by Slack's own.</summary>
public sealed class ManifestTests
{
    private const string SpecificationFolder = "BOT_PLATFORM_SPECS";

    [Theory] // https://github.com/slackapi/manifest-schema, 2.0.0.
    [InlineData("display_information.name", 1, 35)]
    [InlineData("display_information.description", 1, 140)]
    [InlineData("display_information.long_description", 175, 4000)]
    [InlineData("display_information.background_color", 4, 7)]
    [InlineData("features.bot_user.display_name", 1, 80)]
    [InlineData("features.agent_view.agent_description", 1, 300)]
    public void A_text_has_its_length(string path, int least, int most)
    {
        var text = SlackManifest.Content.TextAt(path.Split('.'));
        Assert.InRange(text?.Length ?? 0, least, most);
    }

    [Fact]
    public void Lists_and_their_items_keep_their_limits()
    {
        var manifest = SlackManifest.Content;
        var commands = manifest.ItemsAt("features", "slash_commands").ToArray();
        var shortcuts = manifest.ItemsAt("features", "shortcuts").ToArray();
        var prompts = manifest.ItemsAt("features", "agent_view", "suggested_prompts").ToArray();

        Assert.InRange(prompts.Length, 1, 4);
        Assert.All(prompts, prompt => Assert.True(prompt.TextAt("title") is not null && prompt.TextAt("message") is not null));
        Assert.InRange(commands.Length, 1, 50);
        Assert.All(commands, command => Assert.Matches("^/[a-z]{1,31}$", command.TextAt("command")));
        Assert.All(commands, command => Assert.InRange(command.TextAt("description")?.Length ?? 0, 1, 2000));
        Assert.All(commands, command => Assert.True((command.TextAt("usage_hint")?.Length ?? 0) <= 1000));
        Assert.All(shortcuts, shortcut => Assert.InRange(shortcut.TextAt("name")?.Length ?? 0, 1, 24));
        Assert.All(shortcuts, shortcut => Assert.InRange(shortcut.TextAt("description")?.Length ?? 0, 1, 150));
        Assert.Equal([InteractionReader.AskAbout], shortcuts.Select(shortcut => shortcut.TextAt("callback_id")));
        Assert.DoesNotContain(commands, command => command.TextAt("command") == "/help");
    }

    [Fact]
    public void Its_events_have_their_scopes_and_its_histories_are_optional()
    {
        var events = SlackManifest.Content.ItemsAt("settings", "event_subscriptions", "bot_events").Select(name => name.GetString()).ToArray();
        var scopes = SlackManifest.BotScopes.Concat(SlackManifest.OptionalBotScopes).ToArray();

        Assert.Equal(["app_home_opened", "app_mention", "app_uninstalled", "message.channels", "message.groups", "message.im", "message.mpim", "tokens_revoked"], events);
        Assert.Equal(scopes.Distinct(), scopes);
        Assert.Contains("app_mentions:read", SlackManifest.BotScopes);
        Assert.Equal(["channels:history", "chat:write.public", "groups:history", "mpim:history"], SlackManifest.OptionalBotScopes);
        Assert.True(SlackManifest.Content.IsTrueAt("settings", "interactivity", "is_enabled"));
        Assert.True(SlackManifest.Content.IsTrueAt("settings", "socket_mode_enabled"));
    }

    [Fact]
    public void Its_prompts_are_those_that_are_set_in_a_conversation() => Assert.Equal(
        SlackErrands.Prompts.Select(prompt => (prompt.Title, prompt.Message)),
        SlackManifest.Content.ItemsAt("features", "agent_view", "suggested_prompts").Select(prompt => (prompt.TextAt("title")!, prompt.TextAt("message")!)));

    // The keys and kinds that the manifest may have; the official schema, where it is named, knows more.
    private const string OwnSchema = """
        {"type":"object","additionalProperties":false,"required":["display_information"],"properties":{
          "_metadata":{"type":"object"},
          "display_information":{"type":"object","additionalProperties":false,"required":["name"],"properties":{
            "name":{"type":"string","minLength":1,"maxLength":35},"description":{"type":"string","maxLength":140},
            "long_description":{"type":"string","minLength":175,"maxLength":4000},"background_color":{"type":"string","pattern":"^#([0-9A-Fa-f]{3}){1,2}$"}}},
          "features":{"type":"object"},"oauth_config":{"type":"object"},"settings":{"type":"object"}}}
        """;

    [Fact]
    public void It_fits_the_schema()
    {
        var schema = JsonElement.Parse(Environment.GetEnvironmentVariable(SpecificationFolder) is { Length: > 0 } folder
            ? File.ReadAllText(Path.Combine(folder, "slack_app_manifest.schema.2.0.0.json"))
            : OwnSchema);

        Assert.Empty(Misfits(SlackManifest.Content, schema, schema, "manifest"));
        Assert.NotEmpty(Misfits(JsonElement.Parse("""{"display_information":{"name":""},"more":1}"""), schema, schema, "manifest"));
    }

    // The part of JSON Schema (draft 7) that the manifest's uses.
    private static IEnumerable<string> Misfits(JsonElement value, JsonElement rule, JsonElement schema, string path)
    {
        if (rule.TextAt("$ref") is { } reference)
        {
            return Misfits(value, schema.At(reference.TrimStart('#', '/').Split('/')), schema, path);
        }

        var misfits = new List<string>();
        if (rule.TextAt("type") is { } type && !IsOfType(value, type))
        {
            return [$"{path} is no {type}"];
        }

        if (value.ValueKind is JsonValueKind.String)
        {
            var text = value.GetString()!;
            AddIf(misfits, rule.At("minLength") is { ValueKind: JsonValueKind.Number } least && text.Length < least.GetInt32(), $"{path} is too short");
            AddIf(misfits, rule.At("maxLength") is { ValueKind: JsonValueKind.Number } most && text.Length > most.GetInt32(), $"{path} is too long");
            AddIf(misfits, rule.TextAt("pattern") is { } pattern && !Regex.IsMatch(text, pattern), $"{path} does not match");
            AddIf(misfits, rule.ItemsAt("enum").Any() && rule.ItemsAt("enum").All(allowed => allowed.GetString() != text), $"{path} is none of those allowed");
        }
        else if (value.ValueKind is JsonValueKind.Array)
        {
            AddIf(misfits, rule.At("maxItems") is { ValueKind: JsonValueKind.Number } most && value.GetArrayLength() > most.GetInt32(), $"{path} has too many items");
            misfits.AddRange(value.EnumerateArray().SelectMany((item, index) => Misfits(item, rule.At("items"), schema, $"{path}[{index}]")));
        }
        else if (value.ValueKind is JsonValueKind.Object)
        {
            misfits.AddRange(rule.ItemsAt("required").Select(key => key.GetString()!).Where(key => !value.TryGetProperty(key, out _)).Select(key => $"{path}.{key} is missing"));
            foreach (var property in value.EnumerateObject())
            {
                var known = rule.At("properties", property.Name);
                AddIf(misfits, known.ValueKind is JsonValueKind.Undefined && rule.At("additionalProperties").ValueKind is JsonValueKind.False, $"{path}.{property.Name} is unknown");
                misfits.AddRange(known.ValueKind is JsonValueKind.Undefined ? [] : Misfits(property.Value, known, schema, $"{path}.{property.Name}"));
            }
        }

        return misfits;
    }

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind is JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind is JsonValueKind.Array,
        "object" => value.ValueKind is JsonValueKind.Object,
        _ => value.ValueKind is JsonValueKind.Number,
    };

    private static void AddIf(List<string> misfits, bool isMisfit, string misfit)
    {
        if (isMisfit)
        {
            misfits.Add(misfit);
        }
    }
}
