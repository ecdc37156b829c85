namespace Bot.Web.Api;

/// <summary>The addresses that programs use, and people in a browser do not.</summary>
internal static class ApiPaths
{
    public const string Rest = "/api/v1";

    public const string Description = "/api/openapi.json";

    public const string Mcp = "/mcp";

    public static bool Includes(HttpContext context) => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments(Mcp);
}
