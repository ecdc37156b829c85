using Bot.Workspaces;

namespace Bot.Facts.Gaps;

/// <summary>Something that the sources do not answer well: like reports together.</summary>
/// <param name="Id">Unique in the store.</param>
/// <param name="Workspace">Whose reports they are.</param>
/// <param name="Question">Of the report that opened it; what comes later is compared with this one.</param>
/// <param name="State">How it stands.</param>
/// <param name="Assignee">Id of the member who looks after it; empty when nobody does.</param>
/// <param name="AssigneeName">Their name on the day they were chosen; empty when nobody does.</param>
/// <param name="Note">Of the team; may be empty.</param>
/// <param name="Closing">By <paramref name="State"/>: a document's title, the id of a certificate or of another gap, a reason; empty while it is open.</param>
/// <param name="ClosedByName">Who closed it; empty while it is open.</param>
/// <param name="OpenedAt">In UTC.</param>
/// <param name="ClosedAt">In UTC; null while it is open.</param>
/// <param name="OpenedAgain">Why it is open although it was closed once, in a sentence; empty when it never was.</param>
public sealed record Gap(
    string Id,
    WorkspaceId Workspace,
    string Question,
    GapState State,
    string Assignee,
    string AssigneeName,
    string Note,
    string Closing,
    string ClosedByName,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt,
    string OpenedAgain);

/// <summary>A gap in a list.</summary>
/// <param name="Gap">The gap.</param>
/// <param name="Askers">How many people asked; where people are not told apart, how many conversations.</param>
/// <param name="Reports">How many reports it has; at least one.</param>
/// <param name="Newest">When the last of them came, in UTC.</param>
/// <param name="Kinds">What kinds of reports it has, in the order of <see cref="ReportKind"/>.</param>
public sealed record ListedGap(Gap Gap, long Askers, long Reports, DateTimeOffset Newest, IReadOnlyList<ReportKind> Kinds);

/// <summary>Which gaps to list.</summary>
/// <param name="Closed">False for those that are open, true for the others, but never those that became part of another.</param>
/// <param name="Kind">Only those with a report of this kind; null for all.</param>
/// <param name="Assignee">Only those of this member; null for all.</param>
public sealed record GapFilter(bool Closed, ReportKind? Kind, string? Assignee);
