using System.Reflection;
using System.Text.Json;
using Bot.Chat.Slack.Events;

namespace Bot.Chat.Slack;

/// <summary>The app manifest that ships with the program.</summary>
internal static class SlackManifest
{
    /// <summary>The whole manifest.</summary>
    public static JsonElement Content { get; } = Read();

    /// <summary>The scopes that the bot can't do without.</summary>
    public static IReadOnlyList<string> BotScopes { get; } = Scopes("bot");

    /// <summary>The scopes that a workspace may refuse; follow-ups without a mention need them.</summary>
    public static IReadOnlyList<string> OptionalBotScopes { get; } = Scopes("bot_optional");

    private static string[] Scopes(string kind) => [.. Content.ItemsAt("oauth_config", "scopes", kind).Select(scope => scope.GetString()).OfType<string>()];

    private static JsonElement Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("slack/manifest.json") ?? throw new InvalidOperationException("'slack/manifest.json' is not in the program.");
        return JsonDocument.Parse(stream).RootElement;
    }
}
