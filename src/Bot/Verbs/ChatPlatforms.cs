using Bot.Chat;
using Bot.Chat.Discord;
using Bot.Chat.Slack;
using Bot.Web;

namespace Bot.Verbs;

/// <summary>The chat platforms, in one place: each is registered here, and mapped where it has addresses of its own.</summary>
internal static class ChatPlatforms
{
    /// <summary>Adds the chat and each platform; those whose token is not set stay off.</summary>
    public static IServiceCollection AddChatPlatforms(this IServiceCollection services)
    {
        // One public address serves both, unless Slack has its own.
        services.AddOptions<SlackOptions>().PostConfigure<IConfiguration>((slack, settings) =>
        {
            if (slack.ClientId.Length > 0 && slack.PublicUrl.Length == 0)
            {
                slack.PublicUrl = settings[$"{WebOptions.Section}:{nameof(WebOptions.PublicUrl)}"] ?? "";
            }
        });
        return services.AddChat().AddDiscord().AddSlack();
    }

    /// <summary>Maps the addresses that platforms send to; those that are off have none. Before the pages: platforms send larger requests than a browser, and take no page for an answer.</summary>
    public static WebApplication MapChatPlatforms(this WebApplication application) => application
        .MapDiscord()
        .MapSlack();
}
