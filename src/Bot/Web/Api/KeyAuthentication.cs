using System.Security.Claims;
using System.Text.Encodings.Web;
using Bot.Workspaces;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Bot.Web.Api;

/// <summary>Knows programs by the key in their header <c>Authorization: Bearer bot_...</c>, and by nothing else.</summary>
internal sealed class KeyAuthentication(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeys keys)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The name of the scheme.</summary>
    public new const string Scheme = "key";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var headers = Request.Headers.Authorization;
        if (headers.Count == 0)
        {
            return AuthenticateResult.NoResult();
        }

        return headers is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)
            && await keys.UseAsync(header[Bearer.Length..].Trim(' '), Context.RequestAborted) is { } key
                ? AuthenticateResult.Success(new AuthenticationTicket(ApiCaller.PrincipalOf(key), Scheme))
                : AuthenticateResult.Fail("no good key");
    }

    // https://www.rfc-editor.org/rfc/rfc6750#section-3: no error is named to who sent no key at all.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var isSent = Request.Headers.Authorization.Count > 0;
        Response.Headers.WWWAuthenticate = isSent ? "Bearer realm=\"bot\", error=\"invalid_token\"" : "Bearer realm=\"bot\"";
        return ApiProblem.WriteAsync(Context, StatusCodes.Status401Unauthorized, isSent
            ? "The key is unknown, expired or revoked, or not of the form Authorization: Bearer bot_ID_SECRET."
            : "A key is needed: send the header Authorization: Bearer bot_ID_SECRET.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var needed = Context.GetEndpoint()?.Metadata.GetMetadata<NeededScope>()?.Name;
        Response.Headers.WWWAuthenticate = $"Bearer realm=\"bot\", error=\"insufficient_scope\", scope=\"{needed}\"";
        return ApiProblem.WriteAsync(Context, StatusCodes.Status403Forbidden, $"This key may not do that: it needs the scope '{needed}'.");
    }

    /// <summary>The key of a request, whatever its address; null without a good one.</summary>
    public static async Task<string?> KeyOfAsync(HttpContext context) =>
        (await context.AuthenticateAsync(Scheme)).Principal?.FindFirstValue(ClaimTypes.NameIdentifier);
}
