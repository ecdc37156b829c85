using Bot.Web.Live;
using Bot.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Pages;

/// <summary>Takes a handle and a password, and leads to where the person wanted to go.</summary>
[AllowAnonymous]
internal sealed class SignInModel(SignInDesk desk, LiveStreams streams) : VisitorPage
{
    /// <summary>Where to go afterwards; always a page of this site.</summary>
    public string To { get; private set; } = "/";

    /// <summary>What was typed, to be mended.</summary>
    public string Handle { get; private set; } = "";

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Refusal { get; private set; }

    public void OnGet(string? to) => To = Local(to);

    public async Task<IActionResult> OnPostAsync(string? handle, string? password, string? to, CancellationToken cancellationToken)
    {
        To = Local(to);
        Handle = (handle ?? "").Trim();
        Refusal = await desk.SignInAsync(HttpContext, handle, password, cancellationToken);
        return Refusal is null ? LocalRedirect(To) : Page();
    }

    public async Task<IActionResult> OnPostOutAsync()
    {
        await HttpContext.SignOutAsync();
        if (Visitor.Member is { } member)
        {
            streams.End(member.Id);
        }

        return LocalRedirect("/");
    }

    private string Local(string? to) => Url.IsLocalUrl(to) ? to : "/";
}
