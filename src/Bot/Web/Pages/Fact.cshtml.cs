using Bot.Web.Reviews;
using Bot.Web.SignIn;
using Bot.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Pages;

/// <summary>The sheet of an answer or a checked statement, with what the team makes of it.</summary>
[AtLeast(Role.Reader)]
internal sealed class FactModel(FactSheets sheets, TimeProvider timeProvider) : FactSheetPage(sheets, timeProvider)
{
    public Task<IActionResult> OnGetAsync(long? meanwhile, CancellationToken cancellationToken) => ShowAsync(null, meanwhile, cancellationToken);
}
