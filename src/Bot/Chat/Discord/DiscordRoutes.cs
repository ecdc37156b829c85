using Bot.Chat.Discord.Events;
using Microsoft.Extensions.Options;

namespace Bot.Chat.Discord;

/// <summary>Puts Discord's endpoint into an application.</summary>
public static class DiscordRoutes
{
    private const string Interactions = "/discord/interactions";
    private const string Health = "/discord/health";

    /// <summary>Maps <c>POST /discord/interactions</c>, which answers only what Discord signed, when <see cref="DiscordOptions.PublicKey"/> is set, and <c>/discord/health</c>. Before the pages: Discord comes by the public name.</summary>
    public static WebApplication MapDiscord(this WebApplication application)
    {
        if (!application.Services.GetRequiredService<IOptions<DiscordOptions>>().Value.IsOn)
        {
            return application;
        }

        var status = application.Services.GetRequiredService<DiscordStatus>();
        application.Map(Health, branch => branch.Run(context => ReportAsync(context, status.Problem)));

        var endpoint = application.Services.GetRequiredService<InteractionEndpoint>();
        if (endpoint.IsOn)
        {
            application.Map(Interactions, branch => branch.Run(endpoint.ReceiveAsync));
        }

        return application;
    }

    private static Task ReportAsync(HttpContext context, string? problem)
    {
        context.Response.StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync((problem ?? "listening") + "\n");
    }
}
