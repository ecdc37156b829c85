using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Chat.Slack.Api;
using Bot.Chat.Slack.Events;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Chat.Slack.Installs;

/// <summary>Lets a workspace install the app: OAuth v2 with a state that is bound to the browser and ends.</summary>
// https://docs.slack.dev/authentication/installing-with-oauth
internal sealed partial class InstallFlow(SlackOptions options, SlackInstalls installs, SlackApi api, IDataProtectionProvider protection, TimeProvider timeProvider, ILogger<InstallFlow> logger)
{
    private const string Cookie = "bot-slack-install";

    private static readonly TimeSpan StateLife = TimeSpan.FromMinutes(10);

    private readonly IDataProtector protector = protection.CreateProtector("Bot.Chat.Slack.InstallState");

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/install", Begin);
        routes.MapGet("/oauth", FinishAsync);
    }

    private string RedirectUrl => $"{options.PublicUrl.TrimEnd('/')}/slack/oauth";

    private IResult Begin(HttpContext context)
    {
        var state = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var ends = (timeProvider.GetUtcNow() + StateLife).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        context.Response.Cookies.Append(Cookie, protector.Protect($"{state}:{ends}"), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = StateLife,
            Path = "/slack",
            SameSite = SameSiteMode.Lax, // Slack's page sends the browser back from another site.
            Secure = options.PublicUrl.StartsWith("https://", StringComparison.Ordinal),
        });
        var query = new QueryString()
            .Add("client_id", options.ClientId)
            .Add("scope", string.Join(',', SlackManifest.BotScopes.Concat(SlackManifest.OptionalBotScopes)))
            .Add("state", state)
            .Add("redirect_uri", RedirectUrl);
        return Results.Redirect(options.AuthorizeUrl + query.ToUriComponent());
    }

    private async Task<IResult> FinishAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var query = context.Request.Query;
        var isOurs = IsStateGood(query["state"].ToString(), context.Request.Cookies[Cookie]);
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Path = "/slack" });
        if (!isOurs)
        {
            return Say(StatusCodes.Status400BadRequest, "This install was not begun in this browser, or over ten minutes ago. Begin again at /slack/install.");
        }

        if (query["code"].ToString() is not { Length: > 0 } code)
        {
            return Say(StatusCodes.Status400BadRequest, "The app was not installed: Slack gave no consent. Begin again at /slack/install.");
        }

        try
        {
            return await ExchangeAsync(code, cancellationToken);
        }
        catch (SlackApiException exception)
        {
            LogRefused(exception);
            return Say(StatusCodes.Status400BadRequest, $"The app was not installed: Slack answered '{exception.Error}'. Begin again at /slack/install.");
        }
        catch (SlackUnreachableException exception)
        {
            LogRefused(exception);
            return Say(StatusCodes.Status502BadGateway, "The app was not installed: Slack did not answer. Begin again at /slack/install.");
        }
    }

    private async Task<IResult> ExchangeAsync(string code, CancellationToken cancellationToken)
    {
        var arguments = new JsonObject { ["client_id"] = options.ClientId, ["client_secret"] = options.ClientSecret, ["code"] = code, ["redirect_uri"] = RedirectUrl };
        var granted = (await api.CallAsync(new SlackCall("oauth.v2.access", "", "", arguments), cancellationToken)).Body;
        if (granted.IsTrueAt("is_enterprise_install") || granted.TextAt("team", "id") is not { } team)
        {
            return Say(StatusCodes.Status400BadRequest, "The app was not installed: it can't be installed for a whole organisation yet. Install it in one of its workspaces.");
        }

        if (!SlackPlatform.IsTeam(team) || granted.TextAt("access_token") is not { } token)
        {
            return Say(StatusCodes.Status502BadGateway, "The app was not installed: Slack's answer holds no bot token. Begin again at /slack/install.");
        }

        await installs.SaveAsync(new SlackInstall(team, granted.TextAt("bot_user_id") ?? "", token), granted.TextAt("app_id") ?? "", granted.TextAt("scope") ?? "", cancellationToken);
        return Say(StatusCodes.Status200OK, "The app is installed. In Slack, try /ask or write to it directly.");
    }

    private bool IsStateGood(string state, string? cookie)
    {
        if (cookie is null || state.Length == 0)
        {
            return false;
        }

        try
        {
            return protector.Unprotect(cookie).Split(':') is [var kept, var ends]
                && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(kept), Encoding.UTF8.GetBytes(state))
                && long.TryParse(ends, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                && timeProvider.GetUtcNow().ToUnixTimeSeconds() < seconds;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static IResult Say(int status, string sentence) => Results.Text(sentence + "\n", "text/plain", Encoding.UTF8, status);

    [LoggerMessage(Level = LogLevel.Warning, Message = "an install on Slack failed")]
    private partial void LogRefused(Exception exception);
}
