using Bot.Facts.Reviews;
using Bot.Web.SignIn;
using Bot.Workspaces;
using Microsoft.AspNetCore.Mvc;

namespace Bot.Web.Pages;

/// <summary>The answers and checked statements of the workspace, newest first.</summary>
[AtLeast(Role.Reader)]
internal sealed class FactsModel(FactList facts) : VisitorPage
{
    // As much as a person types into a filter.
    private const int MaxWords = 200;

    public FactPage Shown { get; private set; } = new([], null);

    public string Words { get; private set; } = "";

    public ReviewState? State { get; private set; }

    public FactKind? Kind { get; private set; }

    public bool IsMine { get; private set; }

    /// <summary>Whether newer ones are left out.</summary>
    public bool IsBehind { get; private set; }

    public bool IsFiltered => Words.Length > 0 || State is not null || Kind is not null || IsMine;

    // What can't be read leaves its part of the filter out.
    public async Task<IActionResult> OnGetAsync(string? words, string? state, string? kind, string? assignee, string? behind, CancellationToken cancellationToken)
    {
        var typed = (words ?? "").Trim();
        Words = typed.Length <= MaxWords ? typed : typed[..MaxWords];
        State = Read<ReviewState>(state);
        Kind = Read<FactKind>(kind);
        IsMine = assignee == "me";
        var position = FactPosition.Read(behind);
        IsBehind = position is not null;
        Shown = await facts.ListAsync(
            Visitor.Workspace, new FactFilter { State = State, Kind = Kind, Assignee = IsMine ? Me.Id : null, Words = Words }, position, cancellationToken);
        return Page();
    }

    /// <summary>The same list from a place on; from its beginning when it is null.</summary>
    public string Address(FactPosition? behind) => "/facts" + Filtered(("behind", behind?.ToString()));

    /// <summary>All of the list as a file.</summary>
    public string ExportAs(string format) => "/facts/export" + Filtered(("format", format));

    private QueryString Filtered((string Name, string? Value) more)
    {
        (string Name, string? Value)[] parts =
        [
            ("words", Words.Length == 0 ? null : Words), ("state", State?.ToString().ToLowerInvariant()), ("kind", Kind?.ToString().ToLowerInvariant()),
            ("assignee", IsMine ? "me" : null), more,
        ];
        return QueryString.Create(parts.Where(part => part.Value is not null).Select(part => KeyValuePair.Create(part.Name, part.Value)));
    }

    private static T? Read<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
