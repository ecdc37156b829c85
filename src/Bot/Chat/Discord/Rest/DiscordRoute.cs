namespace Bot.Chat.Discord.Rest;

/// <summary>A method and an address of the API, with what rate limits go by.</summary>
/// <param name="Method">GET, POST, PATCH, PUT or DELETE.</param>
/// <param name="Template">The path without the ids in it: routes with the same template may share a bucket.</param>
/// <param name="Major">The channel, server or webhook that the limit counts for; empty when it counts for the whole bot.</param>
/// <param name="Path">The path itself, relative to the API's address.</param>
/// <param name="Kind">Which limits apply besides the bucket's.</param>
internal sealed record DiscordRoute(HttpMethod Method, string Template, string Major, string Path, RouteKind Kind)
{
    public static DiscordRoute Gateway { get; } = Plain(HttpMethod.Get, "gateway/bot");

    public static DiscordRoute Application { get; } = Plain(HttpMethod.Get, "applications/@me");

    public static DiscordRoute Self { get; } = Plain(HttpMethod.Get, "users/@me");

    public static DiscordRoute OpenDirect { get; } = Plain(HttpMethod.Post, "users/@me/channels");

    public static DiscordRoute Guilds { get; } = Plain(HttpMethod.Get, "users/@me/guilds");

    public static DiscordRoute Commands(HttpMethod method, string application, ulong? guild)
    {
        // Only who reads them has the choice.
        var query = method == HttpMethod.Get ? "?with_localizations=true" : "";
        return guild is null
            ? new(method, "applications/{application}/commands", "", $"applications/{application}/commands{query}", RouteKind.Bot)
            : new(method, "applications/{application}/guilds/{guild}/commands", $"{guild}", $"applications/{application}/guilds/{guild}/commands{query}", RouteKind.Bot);
    }

    public static DiscordRoute Channel(string channel) => new(HttpMethod.Get, "channels/{channel}", channel, $"channels/{channel}", RouteKind.Bot);

    public static DiscordRoute Roles(string guild) => new(HttpMethod.Get, "guilds/{guild}/roles", guild, $"guilds/{guild}/roles", RouteKind.Bot);

    public static DiscordRoute Typing(string channel) => new(HttpMethod.Post, "channels/{channel}/typing", channel, $"channels/{channel}/typing", RouteKind.Bot);

    public static DiscordRoute Post(string channel) => new(HttpMethod.Post, "channels/{channel}/messages", channel, $"channels/{channel}/messages", RouteKind.Bot);

    public static DiscordRoute Message(HttpMethod method, string channel, string message) =>
        new(method, "channels/{channel}/messages/{message}", channel, $"channels/{channel}/messages/{message}", RouteKind.Bot);

    public static DiscordRoute Callback(string interaction, string token) =>
        new(HttpMethod.Post, "interactions/{interaction}/{token}/callback", interaction, $"interactions/{interaction}/{token}/callback", RouteKind.Interaction);

    public static DiscordRoute FollowUp(string application, string token) =>
        new(HttpMethod.Post, "webhooks/{application}/{token}", token, $"webhooks/{application}/{token}?wait=true", RouteKind.Interaction);

    /// <summary>A message that an interaction was answered with.</summary>
    /// <param name="method">PATCH or DELETE.</param>
    /// <param name="application">Id of the application.</param>
    /// <param name="token">The interaction's.</param>
    /// <param name="message">An id, or <c>@original</c> for the deferred one.</param>
    public static DiscordRoute Answer(HttpMethod method, string application, string token, string message) =>
        new(method, "webhooks/{application}/{token}/messages/{message}", token, $"webhooks/{application}/{token}/messages/{message}", RouteKind.Interaction);

    private static DiscordRoute Plain(HttpMethod method, string path) => new(method, path, "", path, RouteKind.Bot);
}

/// <summary>Which limits a route is bound to besides its bucket's.</summary>
internal enum RouteKind
{
    /// <summary>The bot's global limit; carries the token.</summary>
    Bot,

    /// <summary>Neither the global limit nor the bot's token: the interaction's own token is in the path.</summary>
    Interaction,
}
