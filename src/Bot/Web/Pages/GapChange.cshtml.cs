using Bot.Documents;
using Bot.Facts.Gaps;
using Bot.Web.Gaps;
using Bot.Web.SignIn;
using Bot.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Pages;

/// <summary>Takes what a reviewer sends from the page of a gap, and leads back to it, or says why it can't be done.</summary>
[AtLeast(Role.Reviewer)]
internal sealed class GapChangeModel(GapShelf shelf, GapChange changes) : VisitorPage
{
    public string Id { get; private set; } = "";

    /// <summary>Why it can't be done.</summary>
    public string Refusal { get; private set; } = "";

    /// <summary>What was written, so that it is not lost; may be empty.</summary>
    public string Written { get; private set; } = "";

    /// <summary>There is nothing to read here.</summary>
    public IActionResult OnGet(string id) => LocalRedirect(ShownGap.PathOf(Uri.EscapeDataString(id)));

    public async Task<IActionResult> OnPostAsync(string id, string change, string? value, string? text, string? report, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(Visitor.Workspace, id, cancellationToken) is not { } gap)
        {
            return NotFound();
        }

        var sent = GapForm.Read(value, text, report);
        switch (await changes.DoAsync(gap, change, sent, Me, cancellationToken))
        {
            case null:
                return NotFound();
            case "":
                Response.Headers.Location = ShownGap.PathOf(gap.Id);
                return StatusCode(StatusCodes.Status303SeeOther);
            case var refusal:
                (Id, Refusal, Written) = (gap.Id, refusal, DisplayText.Of(sent.Text));
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
        }
    }
}
