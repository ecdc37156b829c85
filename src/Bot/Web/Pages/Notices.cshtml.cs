using Bot.Web.SignIn;
using Bot.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Pages;

/// <summary>Where a member was mentioned, and what they are to look at.</summary>
[AtLeast(Role.Reader)]
internal sealed class NoticesModel(Notices notices) : VisitorPage
{
    public IReadOnlyList<Notice> Shown { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => Shown = await notices.ListAsync(Me, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? id, CancellationToken cancellationToken)
    {
        await notices.MarkReadAsync(Me, string.IsNullOrEmpty(id) ? null : id, cancellationToken);
        Response.Headers.Location = "/notices";
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
