using Bot.Workspaces;

namespace Bot.Facts.Gaps;

/// <summary>A gap as the store has it.</summary>
internal sealed record GapRow
{
    public const string Columns = """
        g.id, g.workspace, g.question, g.state, g.assignee, g.assignee_name AS assigneeName, g.note, g.closing,
        g.closed_by_name AS closedByName, g.opened_at AS openedAt, g.closed_at AS closedAt, g.opened_again AS openedAgain
        """;

    public string Id { get; init; } = "";

    public string Workspace { get; init; } = "";

    public string Question { get; init; } = "";

    public string State { get; init; } = "";

    public string Assignee { get; init; } = "";

    public string AssigneeName { get; init; } = "";

    public string Note { get; init; } = "";

    public string Closing { get; init; } = "";

    public string ClosedByName { get; init; } = "";

    public long OpenedAt { get; init; }

    public long ClosedAt { get; init; }

    public string OpenedAgain { get; init; } = "";

    public long Askers { get; init; }

    public long Reports { get; init; }

    public long Newest { get; init; }

    public long Abstentions { get; init; }

    public long Wrong { get; init; }

    public long Removed { get; init; }

    public Gap ToGap() => new(
        Id, new WorkspaceId(Workspace), Question, Enum.Parse<GapState>(State), Assignee, AssigneeName, Note, Closing, ClosedByName,
        DateTimeOffset.FromUnixTimeMilliseconds(OpenedAt), ClosedAt == 0 ? null : DateTimeOffset.FromUnixTimeMilliseconds(ClosedAt), OpenedAgain);

    public ListedGap ToListed() => new(ToGap(), Askers, Reports, DateTimeOffset.FromUnixTimeMilliseconds(Newest), [.. Kinds()]);

    private IEnumerable<ReportKind> Kinds()
    {
        if (Abstentions > 0)
        {
            yield return ReportKind.Abstention;
        }

        if (Wrong > 0)
        {
            yield return ReportKind.Wrong;
        }

        if (Removed > 0)
        {
            yield return ReportKind.Removed;
        }
    }
}
