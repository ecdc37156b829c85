using System.Globalization;
using Bot.Workspaces;
using Microsoft.AspNetCore.Authentication;

namespace Bot.Web.SignIn;

/// <summary>Signs members in, as often as passwords may be tried.</summary>
internal sealed partial class SignInDesk(Members members, MemberChanges changes, SignInTries tries, KnownBrowsers browsers, ILogger<SignInDesk> logger)
{
    // The same whether there is such a handle or not.
    private const string Wrong = "This handle and password don't belong together. Check both, or ask an owner for a link to choose a new password.";

    /// <summary>Signs in who knows the password.</summary>
    /// <returns>What is wrong, with the status set; null when nothing is.</returns>
    public async Task<string?> SignInAsync(HttpContext context, string? handle, string? password, CancellationToken cancellationToken)
    {
        // What can't be a handle is counted too, all of it as one.
        var read = MemberHandle.Read(handle) ?? "";
        if (TooMany(context, read) is { } refusal)
        {
            return refusal;
        }

        if (await members.SignInAsync(read, password ?? "", cancellationToken) is not { } signedIn)
        {
            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Wrong;
        }

        tries.Forget(context, read);
        await EnterAsync(context, signedIn);
        return null;
    }

    /// <summary>Gives the member who is signed in another password, and ends their other sign-ins.</summary>
    /// <returns>What is wrong, with the status set; null when nothing is.</returns>
    public async Task<string?> ChangePasswordAsync(HttpContext context, Member me, string? oldPassword, string newPassword, CancellationToken cancellationToken)
    {
        if (TooMany(context, me.Handle) is { } refusal)
        {
            return refusal;
        }

        if (await changes.ChangePasswordAsync(me, oldPassword ?? "", newPassword, cancellationToken) is not { } signedIn)
        {
            context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return "The old password is another one. Check it, or ask an owner for a link to choose a new one.";
        }

        tries.Forget(context, me.Handle);
        await EnterAsync(context, signedIn);
        return null;
    }

    /// <summary>Begins a sign-in in this browser, in place of one that it has.</summary>
    public async Task EnterAsync(HttpContext context, SignedIn signedIn)
    {
        browsers.Remember(context, signedIn.Member.Handle);
        await context.SignInAsync(SignInServices.PrincipalOf(signedIn.Member, signedIn.Stamp));
    }

    private string? TooMany(HttpContext context, string handle)
    {
        if (tries.Take(context, handle) is not { } pause)
        {
            return null;
        }

        LogTooMany();
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        context.Response.Headers.RetryAfter = Math.Ceiling(pause.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        var minutes = (int)Math.Ceiling(pause.TotalMinutes);
        return $"Too many passwords were tried. Try again in {(minutes == 1 ? "a minute" : $"{minutes} minutes")}; a link from an owner to choose a new password works at once.";
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "too many passwords were tried with one handle or from one address")]
    private partial void LogTooMany();
}
