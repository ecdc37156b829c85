using Bot.Facts;
using Bot.Storage;
using Bot.Workspaces;

namespace Bot.Verbs;

/// <summary>Reads files of claims, one JSON object a line.</summary>
internal static class ClaimFile
{
    /// <summary>The claims in the file's order.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="workspace">Who asks.</param>
    /// <param name="asOf">Null for today.</param>
    /// <exception cref="LineException">A line is not a claim: the whole file is refused before any is checked.</exception>
    /// <exception cref="IOException">The file is missing or can't be read.</exception>
    public static IReadOnlyList<FileClaim> Read(string file, WorkspaceId workspace, DateOnly? asOf) =>
    [
        .. JsonLines.Read<ClaimLine>(file).Select(line => line.Value is { Id: { Length: > 0 } id, Claim: { } text }
            ? new FileClaim(id, new Statement(workspace, text, asOf, Thread: null))
            : throw line.Wrong("has no \"id\" or no \"claim\"")),
    ];

    private sealed record ClaimLine(string? Id, string? Claim);
}

/// <summary>A claim of a file.</summary>
/// <param name="Id">As the file names it; stands beside the verdict.</param>
/// <param name="Statement">What is claimed.</param>
internal sealed record FileClaim(string Id, Statement Statement);
