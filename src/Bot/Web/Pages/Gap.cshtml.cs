using Bot.Facts.Gaps;
using Bot.Web.Gaps;
using Bot.Web.SignIn;
using Bot.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Pages;

/// <summary>One gap with its reports, and for reviewers what can be done about it.</summary>
[AtLeast(Role.Reader)]
internal sealed class GapModel(GapShelf shelf, GapNews news, ReportLayout reports, GapChoices choices, TimeProvider timeProvider) : VisitorPage
{
    private ShownGap? shown;

    public ShownGap Shown => shown ?? throw new InvalidOperationException("There is no gap to show.");

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ShownReport> Reports { get; private set; } = [];

    /// <summary>What is to be told, and was.</summary>
    public IReadOnlyList<News> News { get; private set; } = [];

    /// <summary>What to choose from; null for who may only read.</summary>
    public GapOptions? Options { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(Visitor.Workspace, id, cancellationToken) is not { } gap)
        {
            return NotFound();
        }

        shown = new ShownGap(gap, timeProvider.LocalTimeZone);
        News = await news.OfGapAsync(gap, cancellationToken);
        Reports = await reports.OfAsync(gap, News, cancellationToken);
        Options = Visitor.Is(Role.Reviewer) && gap.State is not GapState.Merged ? await choices.OfAsync(gap, cancellationToken) : null;
        return Page();
    }
}
