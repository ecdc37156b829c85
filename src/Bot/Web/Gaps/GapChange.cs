using Bot.Facts.Gaps;
using Bot.Workspaces;

namespace Bot.Web.Gaps;

/// <summary>Does what a reviewer sent from the page of a gap.</summary>
internal sealed class GapChange(GapShelf shelf, GapDesk desk, GapNews news, GapChoices choices)
{
    private const int MaxText = 2000;

    /// <summary>Changes a gap.</summary>
    /// <param name="gap">Of the reviewer's workspace.</param>
    /// <param name="change">What to do, as the address names it.</param>
    /// <param name="sent">The fields of its form.</param>
    /// <param name="by">The reviewer.</param>
    /// <param name="cancellationToken">Withdraws it.</param>
    /// <returns>Why it can't be done, in a sentence; empty when it was done; null when there is no such change.</returns>
    public async Task<string?> DoAsync(Gap gap, string change, GapForm sent, Member by, CancellationToken cancellationToken)
    {
        switch (change)
        {
            case "assign":
                return await AssignAsync(gap, sent.Value, cancellationToken);
            case "note":
                return sent.Text.Length > MaxText ? TooLong("note", sent) : Done(await desk.NoteAsync(gap, sent.Text, cancellationToken));
            case "document" or "answer" or "set-aside":
                return await CloseAsync(gap, change, sent, by, cancellationToken);
            case "open":
                return await desk.OpenAgainAsync(gap, by, cancellationToken) ? "" : "This gap is not closed: reload its page to see how it stands.";
            case "merge":
                return await MergeAsync(gap, sent.Value, by, cancellationToken);
            case "move":
                return await MoveAsync(gap, sent, cancellationToken);
            case "ask":
                await news.AskAgainAsync(gap, cancellationToken);
                return "";
            default:
                return null;
        }
    }

    private async Task<string> AssignAsync(Gap gap, string member, CancellationToken cancellationToken)
    {
        var found = (await choices.OfAsync(gap, cancellationToken)).Members.FirstOrDefault(other => other.Id == member);
        return found is null && member.Length > 0 ? "Nobody here has that name: choose a member of the workspace." : Done(await desk.AssignAsync(gap, found, cancellationToken));
    }

    private async Task<string> CloseAsync(Gap gap, string how, GapForm sent, Member by, CancellationToken cancellationToken)
    {
        var options = await choices.OfAsync(gap, cancellationToken);
        if (how == "document" && !options.Documents.Contains(sent.Value))
        {
            return "Choose the document that closes it. One that was just added is in the list once it is read.";
        }

        if (how == "answer" && options.Certificates.All(certificate => certificate.Id != sent.Value))
        {
            return "Choose a certified answer that holds. One that expired or was voided answers nobody.";
        }

        if (how == "set-aside" && sent.Text is { Length: 0 or > MaxText })
        {
            return sent.Text.Length == 0 ? "Say why it will not be closed: whoever finds it later wants to know." : TooLong("reason", sent);
        }

        var (state, closing) = how switch
        {
            "document" => (GapState.ClosedByDocument, sent.Value),
            "answer" => (GapState.ClosedByAnswer, sent.Value),
            _ => (GapState.WillNotBeClosed, sent.Text),
        };
        return Done(await desk.CloseAsync(gap, state, closing, by, cancellationToken));
    }

    private async Task<string> MergeAsync(Gap gap, string into, Member by, CancellationToken cancellationToken) =>
        await shelf.FindAsync(gap.Workspace, into, cancellationToken) is { } other && await desk.MergeAsync(gap, other, by, cancellationToken)
            ? ""
            : "Choose another gap to put it into, one that is not part of a gap itself.";

    private async Task<string> MoveAsync(Gap gap, GapForm sent, CancellationToken cancellationToken)
    {
        var to = sent.Value == "new" ? null : await shelf.FindAsync(gap.Workspace, sent.Value, cancellationToken);
        var report = (await shelf.ReportsAsync(gap, cancellationToken)).FirstOrDefault(report => report.Id == sent.Report);
        return report is null || to is { State: GapState.Merged } || to?.Id == gap.Id || (to is null && sent.Value != "new") || await desk.MoveAsync(report, gap, to, cancellationToken) is null
            ? "Choose a report of this gap, and another gap for it. Somebody may have moved it meanwhile: reload the page."
            : "";
    }

    private static string TooLong(string what, GapForm sent) => $"The {what} has {sent.Text.Length} characters; the most is {MaxText}.";

    private static string Done(bool isDone) => isDone ? "" : "Somebody changed this gap meanwhile: reload its page to see how it stands.";
}

/// <summary>What was sent from the page of a gap.</summary>
/// <param name="Value">What was chosen; may be empty.</param>
/// <param name="Text">What was written; may be empty.</param>
/// <param name="Report">Which report it is about; may be empty.</param>
internal sealed record GapForm(string Value, string Text, string Report)
{
    /// <summary>Reads what was posted.</summary>
    public static GapForm Read(string? value, string? text, string? report) => new(value ?? "", (text ?? "").Replace('\0', '\uFFFD').ReplaceLineEndings("\n").Trim(), report ?? "");
}
