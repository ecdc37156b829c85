using System.Text.Json.Serialization;
using Bot.Web.Mcp;
using Microsoft.AspNetCore.Authentication;

namespace Bot.Web.Api;

/// <summary>Puts the API into the application: its keys, its limits, REST and MCP.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.Scheme, null);
        services.AddSingleton<SourceDesk>();
        services.AddSingleton<ApiPace>();
        services.AddSingleton<OriginCheck>();

        // For the schemas of the description; records are written as the verbs write them. Else numbers would be described as texts too.
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict);
        services.AddOpenApi(options => ApiDescription.Describe(options));
        services.AddSourceTools();
        return services;
    }

    /// <summary>Answers what goes wrong at the API's addresses as programs expect it; the pages behind have their own way.</summary>
    public static void UseApiProblems(this WebApplication application) => application.UseWhen(ApiPaths.Includes, api =>
    {
        api.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ApiProblem.WriteFailureAsync });
        api.UseStatusCodePages(ApiProblem.WriteAsync);
    });

    /// <summary>Refuses what comes from pages of others, and what comes too often.</summary>
    public static void UseApiLimits(this WebApplication application) => application.UseWhen(ApiPaths.Includes, api =>
    {
        api.Use(api.ApplicationServices.GetRequiredService<OriginCheck>().CheckAsync);
        api.Use(api.ApplicationServices.GetRequiredService<ApiPace>().CheckAsync);
    });

    public static void MapApi(this WebApplication application)
    {
        ApiEndpoints.Map(application, application.Services);
        application.MapOpenApi(ApiPaths.Description).AllowAnonymous();
        application.MapMcp(ApiPaths.Mcp).RequireKey();
    }
}
