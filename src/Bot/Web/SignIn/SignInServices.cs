using System.Security.Claims;
using Bot.Workspaces;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace Bot.Web.SignIn;

/// <summary>Registers sign-in by cookie.</summary>
internal static class SignInServices
{
    /// <summary>The claim that holds a member's stamp.</summary>
    public const string StampClaim = "stamp";

    // A working day: who comes back the next morning signs in again.
    private static readonly TimeSpan Lasting = TimeSpan.FromHours(12);

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "bot-session";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax; // Strict would show a link opened from a chat as to a stranger. Forms have their own token.
            cookie.ExpireTimeSpan = Lasting;
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "to";
            cookie.Events.OnValidatePrincipal = ValidateAsync;
            cookie.Events.OnRedirectToLogin = context => LeadAsync(context.Response, new Uri(context.RedirectUri).PathAndQuery);
            cookie.Events.OnRedirectToAccessDenied = context => RefuseAsync(context.Response);
        });
        services.AddSingleton<IAuthorizationHandler, AtLeastHandler>();
        services.AddAuthorization();
        services.AddOptions<AuthorizationOptions>().Configure<IOptions<WebOptions>>((authorization, web) =>
            authorization.FallbackPolicy = web.Value.SignInRequired ? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build() : null);
        services.AddOptions<CookiePolicyOptions>().Configure<IOptions<WebOptions>>((cookies, web) =>
            cookies.Secure = web.Value.IsPublicHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest);
        services.AddSingleton<KnownBrowsers>();
        services.AddSingleton<SignInTries>();
        services.AddSingleton<SignInDesk>();
        return services;
    }

    /// <summary>What the cookie holds.</summary>
    public static ClaimsPrincipal PrincipalOf(Member member, string stamp) =>
        new(new ClaimsIdentity([.. Visitor.ClaimsOf(member), new Claim(StampClaim, stamp)], CookieAuthenticationDefaults.AuthenticationScheme));

    // Without a host: behind a proxy this program does not know the one that the browser uses.
    private static Task LeadAsync(HttpResponse response, string path)
    {
        response.Redirect(path);
        return Task.CompletedTask;
    }

    private static Task RefuseAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // Asked at each request: a member who was switched off, or has another role now, is so at once.
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var members = context.HttpContext.RequestServices.GetRequiredService<Members>();
        var (id, stamp) = (context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), context.Principal?.FindFirstValue(StampClaim));
        if (id is not null && stamp is not null && await members.FindAsync(id, stamp, context.HttpContext.RequestAborted) is { } member)
        {
            context.ReplacePrincipal(PrincipalOf(member, stamp));
        }
        else
        {
            context.RejectPrincipal();
        }
    }
}
