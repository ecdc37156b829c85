using Bot.Facts.Reviews;
using Bot.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Reviews;

/// <summary>A page that shows the sheet of the fact in its address.</summary>
internal abstract class FactSheetPage(FactSheets sheets, TimeProvider timeProvider) : VisitorPage
{
    /// <summary>Set once the page is shown.</summary>
    public ShownFact? Shown { get; private set; }

    /// <summary>The fact in the address; null when none can have that address.</summary>
    protected FactId? Fact => FactId.Read($"{RouteData.Values["kind"]}/{RouteData.Values["id"]}");

    /// <summary>Shows the sheet, or that there is none.</summary>
    protected async Task<IActionResult> ShowAsync(FactDraft? draft, long? meanwhile, CancellationToken cancellationToken)
    {
        if (Fact is not { } fact || await sheets.FindAsync(Me, fact, timeProvider.LocalTimeZone, cancellationToken) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown with { Draft = draft, Meanwhile = meanwhile };
        return Page();
    }
}
