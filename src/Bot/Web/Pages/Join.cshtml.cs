using Bot.Web.SignIn;
using Bot.Workspaces;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Pages;

/// <summary>Lets in who has a link: as a new member, or with a new password.</summary>
[AllowAnonymous]
internal sealed class JoinModel(MemberLinks links, SignInDesk desk) : VisitorPage
{
    /// <summary>Null when the link does not work.</summary>
    public MemberLink? Link { get; private set; }

    public string Heading => Link?.Purpose switch
    {
        LinkPurpose.FirstOwner => "Become the first owner",
        LinkPurpose.Invitation => "Join the console",
        LinkPurpose.NewPassword => "Choose a new password",
        _ => "This link does not work",
    };

    /// <summary>What was typed, to be mended.</summary>
    public string Handle { get; private set; } = "";

    /// <summary>What was typed, or what the owner wrote.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Refusal { get; private set; }

    // Opening a link uses nothing up: programs look at links before people do.
    public async Task<IActionResult> OnGetAsync([FromRoute] string code, CancellationToken cancellationToken)
    {
        Link = await links.FindAsync(code, cancellationToken);
        Name = Link?.Name ?? "";
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string code, string? handle, string? name, string? password, CancellationToken cancellationToken)
    {
        Link = await links.FindAsync(code, cancellationToken);
        (Handle, Name) = ((handle ?? "").Trim(), (name ?? "").Trim());
        if (Link is null)
        {
            return Shown();
        }

        var outcome = Link.Purpose is LinkPurpose.NewPassword
            ? await SetPasswordAsync(code, password, cancellationToken)
            : await JoinAsync(code, password, cancellationToken);
        switch (outcome)
        {
            case JoinOutcome.Joined joined:
                await desk.EnterAsync(HttpContext, joined.SignedIn);
                Response.Headers.Location = "/";
                return StatusCode(StatusCodes.Status303SeeOther);
            case JoinOutcome.HandleTaken:
                Refusal = $"The handle “{Handle}” belongs to somebody else. Choose another.";
                break;
            case JoinOutcome.Gone:
                Link = null;
                break;
        }

        return Shown();
    }

    private async Task<JoinOutcome?> JoinAsync(string code, string? password, CancellationToken cancellationToken)
    {
        if (MemberName.Read(Name) is not { } name)
        {
            Refusal = $"Write the name that others shall see, in up to {MemberName.MaxLength} characters.";
        }
        else if (MemberHandle.Read(Handle) is not { } handle)
        {
            Refusal = "Choose a handle of 2 to 40 of the letters a to z, digits, “.”, “-” and “_”, beginning and ending with a letter or digit.";
        }
        else if ((Refusal = MemberPassword.Refusal(password)) is null)
        {
            return await links.JoinAsync(code, handle, name, password ?? "", cancellationToken);
        }

        return null;
    }

    private async Task<JoinOutcome?> SetPasswordAsync(string code, string? password, CancellationToken cancellationToken) =>
        (Refusal = MemberPassword.Refusal(password)) is null ? await links.SetPasswordAsync(code, password ?? "", cancellationToken) : null;

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Shown()
    {
        Response.StatusCode = (Link, Refusal) switch
        {
            (null, _) => StatusCodes.Status404NotFound,
            (_, null) => StatusCodes.Status200OK,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
        return Page();
    }
}
