using Bot.Workspaces;

namespace Bot.Web;

/// <summary>A part of the console, as its menu has it.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Path">Its first page.</param>
/// <param name="From">The lowest role that sees it.</param>
internal sealed record ConsolePart(string Name, string Path, Role From)
{
    /// <summary>All parts, in the menu's order.</summary>
    public static IReadOnlyList<ConsolePart> All { get; } =
    [
        new("Facts", "/facts", Role.Reader),
        new("Certified", "/certified", Role.Reader),
        new("Gaps", "/gaps", Role.Reader),
        new("Numbers", "/numbers", Role.Reader),
        new("Search", "/search", Role.Reader),
        new("Keys", "/keys", Role.Moderator),
        new("Members", "/members", Role.Owner),
    ];
}
