using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Bot.Web.SignIn;

/// <summary>Recognises browsers in which a member signed in before, so that tries of strangers with the member's handle don't keep the member out.</summary>
// https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
internal sealed class KnownBrowsers(IDataProtectionProvider protection)
{
    private const string Cookie = "bot-known";

    private static readonly TimeSpan Lasting = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector("Bot.Web.SignIn.KnownBrowsers");

    /// <summary>Names the browser; null when nobody signed in with this handle in it.</summary>
    public string? Find(HttpContext context, string handle)
    {
        if (context.Request.Cookies[Cookie] is not { } cookie)
        {
            return null;
        }

        try
        {
            return protector.Unprotect(cookie).Split(' ') is [var name, var known] && known == handle ? name : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Remembers that the member with this handle signed in.</summary>
    public void Remember(HttpContext context, string handle)
    {
        // A name of its own, so that a stolen cookie has few tries too.
        var name = Find(context, handle) ?? RandomNumberGenerator.GetHexString(16, lowercase: true);
        context.Response.Cookies.Append(Cookie, protector.Protect($"{name} {handle}"), new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = Lasting,
            Path = "/",
            SameSite = SameSiteMode.Lax,
        });
    }
}
