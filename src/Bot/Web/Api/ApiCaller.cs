using System.Security.Claims;
using Bot.Workspaces;

namespace Bot.Web.Api;

/// <summary>In whose name a program asks, and what it may do.</summary>
/// <param name="Workspace">Whose documents it sees.</param>
/// <param name="Scopes">What it may do.</param>
internal sealed record ApiCaller(WorkspaceId Workspace, ApiScopes Scopes)
{
    public const string ScopeClaim = "scope";

    private const string WorkspaceClaim = "workspace";

    /// <summary>Reads what <see cref="PrincipalOf"/> wrote.</summary>
    public static ApiCaller Of(ClaimsPrincipal? principal)
    {
        var workspace = principal?.FindFirstValue(WorkspaceClaim) ?? throw new InvalidOperationException("A request without a key got in.");
        _ = ApiScopeNames.TryParse(principal.FindAll(ScopeClaim).Select(claim => claim.Value), out var scopes);
        return new ApiCaller(new WorkspaceId(workspace), scopes);
    }

    /// <summary>What a request with a key is known by.</summary>
    public static ClaimsPrincipal PrincipalOf(ApiKey key) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, key.Id),
            new Claim(WorkspaceClaim, key.Workspace.Value),
            .. ApiScopeNames.Of(key.Scopes).Select(scope => new Claim(ScopeClaim, scope)),
        ],
        KeyAuthentication.Scheme));
}
