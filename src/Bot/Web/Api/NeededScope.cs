using Bot.Workspaces;
using Microsoft.AspNetCore.Authorization;

namespace Bot.Web.Api;

/// <summary>The scope that a key must have for an address.</summary>
internal sealed record NeededScope(ApiScopes Scope)
{
    public string Name => ApiScopeNames.Text(Scope);
}

/// <summary>Puts addresses behind keys. Cookies count for nothing there.</summary>
internal static class KeyPolicies
{
    /// <summary>Any good key will do.</summary>
    public static TBuilder RequireKey<TBuilder>(this TBuilder endpoint)
        where TBuilder : IEndpointConventionBuilder =>
        endpoint.RequireAuthorization(new AuthorizationPolicyBuilder(KeyAuthentication.Scheme).RequireAuthenticatedUser().Build());

    /// <summary>A key with a scope is needed.</summary>
    public static RouteHandlerBuilder RequireScope(this RouteHandlerBuilder endpoint, ApiScopes scope)
    {
        var needed = new NeededScope(scope);
        return endpoint
            .WithMetadata(needed)
            .RequireAuthorization(new AuthorizationPolicyBuilder(KeyAuthentication.Scheme).RequireClaim(ApiCaller.ScopeClaim, needed.Name).Build());
    }
}
