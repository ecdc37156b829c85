using Bot.Chat;
using Bot.Chat.Discord;
using Bot.Chat.Slack;

namespace Bot.Verbs;

/// <summary>The chat platforms, in one place: each is registered here, and mapped where it has addresses of its own.</summary>
internal static class ChatPlatforms
{
    /// <summary>Adds the chat and each platform; those whose token is not set stay off.</summary>
    public static IServiceCollection AddChatPlatforms(this IServiceCollection services) => services
        .AddChat()
        .AddDiscord()
        .AddSlack();

    /// <summary>Maps the addresses that platforms send to; those that are off have none. Before the pages: platforms come by the public name, and with larger requests than a browser.</summary>
    public static WebApplication MapChatPlatforms(this WebApplication application) => application
        .MapDiscord()
        .MapSlack();
}
