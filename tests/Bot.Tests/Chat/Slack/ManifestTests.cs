using Bot.Chat.Slack;
using Bot.Chat.Slack.Events;
using Bot.Tests.Fakes.Specifications;
using NJsonSchema;

namespace Bot.Tests.Chat.Slack;

/// <summary>The manifest fits Slack's rules, by a table of ours and, where a setting names their folder, by Slack's own.</summary>
public sealed class ManifestTests
{
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
    public async Task It_fits_the_schema()
    {
        TestContext.Current.TestOutputHelper?.WriteLine(SpecificationFolder.Rules);
        var schema = await JsonSchema.FromJsonAsync(SpecificationFolder.Read("slack_app_manifest.schema.2.0.0.json") ?? OwnSchema, TestContext.Current.CancellationToken);

        Assert.Empty(JsonSchemas.FindMisfits(schema, SlackManifest.Content.GetRawText()));
        Assert.NotEmpty(JsonSchemas.FindMisfits(schema, """{"display_information":{"name":""},"more":1}"""));
    }
}
