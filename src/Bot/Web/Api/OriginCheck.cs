using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Bot.Web.Api;

/// <summary>Refuses requests that a page from elsewhere makes in somebody's browser.</summary>
internal sealed class OriginCheck(IOptions<HostFilteringOptions> filtering)
{
    private readonly IList<StringSegment> hosts = [.. filtering.Value.AllowedHosts.Select(host => new StringSegment(host))];

    // https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#security-warning: servers must validate the header Origin. Programs send none.
    public Task CheckAsync(HttpContext context, RequestDelegate next) => context.Request.Headers.Origin is [] || context.Request.Headers.Origin is [{ } origin] && IsOwn(origin)
        ? next(context)
        : ApiProblem.WriteAsync(context, StatusCodes.Status403Forbidden, "Pages of other sites may not use this: call it from a program.");

    private bool IsOwn(string origin) => Uri.TryCreate(origin, UriKind.Absolute, out var address)
        && (hosts.Contains("*") || HostString.MatchesAny(address.Host, hosts));
}
