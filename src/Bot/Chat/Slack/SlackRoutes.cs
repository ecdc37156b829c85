using Bot.Chat.Slack.Http;
using Bot.Chat.Slack.Installs;
using Bot.Chat.Slack.Socket;

namespace Bot.Chat.Slack;

/// <summary>Puts Slack's requests into an application.</summary>
public static class SlackRoutes
{
    /// <summary>Maps <c>/slack</c>, as far as the settings ask for it. Call it before other routes: Slack sends larger requests than a browser, and takes no page for an answer.</summary>
    public static WebApplication MapSlack(this WebApplication application)
    {
        var options = application.Services.GetRequiredService<SlackOptions>();
        if (!options.IsOn)
        {
            return application;
        }

        application.Map("/slack", branch =>
        {
            branch.UseRouting();
            branch.UseEndpoints(routes =>
            {
                if (options.SigningSecret.Length > 0)
                {
                    application.Services.GetRequiredService<SlackEndpoints>().Map(routes);
                }

                if (options.ClientId.Length > 0)
                {
                    application.Services.GetRequiredService<InstallFlow>().Map(routes);
                }

                if (options.AppToken.Length > 0)
                {
                    routes.MapGet("/health", (SocketHealth health) => health is { IsListening: true, Troubles: [] }
                        ? Results.Text("listening\n")
                        : Results.Text(string.Join('\n', health.Troubles.DefaultIfEmpty("No connection to Slack yet.")) + "\n", statusCode: health.IsListening ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable));
                }
            });
        });
        return application;
    }
}
