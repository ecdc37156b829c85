using Bot.Web.SignIn;
using Bot.Workspaces;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Pages;

/// <summary>What members change about themselves.</summary>
[AtLeast(Role.Reader)]
internal sealed class MeModel(MemberChanges changes, SignInDesk desk) : VisitorPage
{
    /// <summary>What was done, shown once.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Refusal { get; private set; }

    /// <summary>A name that was refused; null when none was.</summary>
    public string? TypedName { get; private set; }

    public async Task<IActionResult> OnPostNameAsync(string? name, CancellationToken cancellationToken)
    {
        if (MemberName.Read(name) is not { } read)
        {
            TypedName = name ?? "";
            return Refused($"Write the name that others shall see, in up to {MemberName.MaxLength} characters.");
        }

        await changes.RenameAsync(Visitor.Workspace, Me.Id, read, cancellationToken);
        return Back("Your name is changed.");
    }

    public async Task<IActionResult> OnPostPasswordAsync(string? old, string? @new, CancellationToken cancellationToken)
    {
        if (MemberPassword.Refusal(@new) is { } wrong)
        {
            return Refused(wrong);
        }

        Refusal = await desk.ChangePasswordAsync(HttpContext, Me, old, @new ?? "", cancellationToken);
        return Refusal is null ? Back("Your password is changed, and your other sign-ins have ended.") : Page();
    }

    public async Task<IActionResult> OnPostEverywhereAsync(CancellationToken cancellationToken)
    {
        await changes.EndSignInsAsync(Visitor.Workspace, Me.Id, cancellationToken);
        await HttpContext.SignOutAsync();
        Response.Headers.Location = "/sign-in";
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Refused(string sentence)
    {
        Refusal = sentence;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private StatusCodeResult Back(string done)
    {
        Done = done;
        Response.Headers.Location = "/me";
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
