using Bot.Chat.Discord.Events;

namespace Bot.Chat.Discord;

/// <summary>Puts Discord's endpoint into an application.</summary>
public static class DiscordRoutes
{
    /// <summary>Maps <c>POST /discord/interactions</c>, which answers only what Discord signed; without <see cref="DiscordOptions.PublicKey"/> it maps nothing.</summary>
    public static WebApplication MapDiscord(this WebApplication application)
    {
        var endpoint = application.Services.GetRequiredService<InteractionEndpoint>();
        if (endpoint.IsOn)
        {
            application.MapPost("/discord/interactions", (Delegate)endpoint.ReceiveAsync);
        }

        return application;
    }
}
