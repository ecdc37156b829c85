using Bot.Web.Api;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>Puts the pages of the room into an application.</summary>
public static class WebRoutes
{
    /// <summary>Maps the chat page, the source page, their assets and the health checks, behind the checks that guard them, and sets the address.</summary>
    /// <exception cref="OptionsValidationException">A setting of section <c>Web</c> is wrong; the message names it.</exception>
    public static WebApplication MapWeb(this WebApplication application)
    {
        application.Urls.Clear();
        application.Urls.Add(application.Services.GetRequiredService<IOptions<WebOptions>>().Value.Url);

        application.UseHostFiltering();
        application.Use(SecurityHeaders.AddAsync);
        application.UseExceptionHandler("/problem/500");
        application.UseStatusCodePagesWithReExecute("/problem/{0}");
        application.UseApiProblems();
        application.Use(RequestSize.CheckAsync);
        application.UseRouting();
        application.UseAuthentication();
        application.UseApiLimits();
        application.UseAuthorization();

        application.MapRazorPages();
        application.MapApi();
        application.MapGet("/assets/{name}", (string name, Assets assets, HttpContext context) => assets.Find(name, context));
        Health.Map(application);
        return application;
    }
}
