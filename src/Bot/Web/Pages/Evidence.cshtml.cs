using Bot.Facts.Packs;
using Bot.Facts.Reviews;
using Bot.Web.SignIn;
using Bot.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Pages;

/// <summary>Hands out the evidence pack of a fact, as a file to keep.</summary>
[AtLeast(Role.Reader)]
internal sealed class EvidenceModel(EvidenceDesk desk) : VisitorPage
{
    public async Task<IActionResult> OnGetAsync(string kind, string id, CancellationToken cancellationToken) =>
        FactId.Read($"{kind}/{id}") is { } fact && await desk.MakeAsync(Visitor.Workspace, fact, cancellationToken) is { } pack
            ? File(pack, "text/html; charset=utf-8", EvidenceDesk.NameOf(fact))
            : NotFound();
}
