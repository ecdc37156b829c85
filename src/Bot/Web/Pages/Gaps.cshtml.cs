using Bot.Facts.Gaps;
using Bot.Web.SignIn;
using Bot.Workspaces;

namespace Bot.Web.Pages;

/// <summary>The gaps of a workspace.</summary>
[AtLeast(Role.Reader)]
internal sealed class GapsModel(GapShelf shelf, TimeProvider timeProvider) : VisitorPage
{
    /// <summary>Those that most people asked for first.</summary>
    public IReadOnlyList<ListedGap> Listed { get; private set; } = [];

    /// <summary>What is shown of all.</summary>
    public GapFilter Filter { get; private set; } = new(Closed: false, Kind: null, Assignee: null);

    public TimeZoneInfo Zone => timeProvider.LocalTimeZone;

    // Whatever stands in the address gets a page: what it does not know it passes over.
    public async Task OnGetAsync(string? state, string? kind, string? assignee, CancellationToken cancellationToken)
    {
        Filter = new GapFilter(
            Closed: state == "closed",
            kind is not null && Enum.GetNames<ReportKind>().Contains(kind) ? Enum.Parse<ReportKind>(kind) : null,
            assignee == "me" ? Me.Id : null);
        Listed = await shelf.ListAsync(Visitor.Workspace, Filter, cancellationToken);
    }
}
