using Bot.Web.Api;
using Bot.Web.Live;
using Bot.Web.PageImages;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>Puts the pages of the room into an application.</summary>
public static class WebRoutes
{
    /// <summary>Maps the pages, their assets and the health checks, behind the checks that guard them, and sets the address.</summary>
    /// <exception cref="OptionsValidationException">A setting of section <c>Web</c> is wrong; the message names it.</exception>
    public static WebApplication MapWeb(this WebApplication application)
    {
        var options = application.Services.GetRequiredService<IOptions<WebOptions>>().Value;
        application.Urls.Clear();
        application.Urls.Add(options.Url);

        // Without a proxy to believe, the framework would believe everybody.
        if (options.ProxyNetworks().Count > 0)
        {
            application.UseForwardedHeaders();
        }

        application.UseHostFiltering();
        application.Use(SecurityHeaders.AddAsync);
        application.UseExceptionHandler("/problem/500");
        application.UseStatusCodePagesWithReExecute("/problem/{0}");
        application.UseApiProblems();
        application.Use(RequestSize.CheckAsync);
        application.UseRouting();
        application.UseRateLimiter();
        application.UseCookiePolicy();
        application.UseAuthentication();
        application.UseApiLimits();
        application.UseAuthorization();

        application.MapRazorPages();
        application.MapApi();
        application.MapGet("/assets/{name}", (string name, Assets assets, HttpContext context) => assets.Find(name, context)).DisableRateLimiting().AllowAnonymous();
        LiveEndpoint.Map(application);
        application.MapGet("/sources/{revision}/pages/{page}.png", (string revision, string page, PageGallery gallery, HttpContext context) => gallery.GetAsync(context, revision, page, context.RequestAborted));
        Health.Map(application);
        return application;
    }
}
