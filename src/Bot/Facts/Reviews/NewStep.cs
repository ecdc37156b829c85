using System.Security.Cryptography;
using System.Text;
using Bot.Workspaces;

namespace Bot.Facts.Reviews;

/// <summary>A step that is to be kept.</summary>
/// <param name="Kind">The name of its case of <see cref="ReviewStep"/>.</param>
/// <param name="By">Who does it.</param>
/// <param name="Once">Names the form that it came with, so that a form sent twice does it once.</param>
internal sealed record NewStep(string Kind, Member By, string Once)
{
    public int? Sentence { get; init; }

    public ReviewState? State { get; init; }

    public string Text { get; init; } = "";

    public Member? Assignee { get; init; }

    /// <summary>The last step that whoever does it had seen.</summary>
    public long Seen { get; init; }

    /// <summary>Whom it tells, and why.</summary>
    public IReadOnlyList<(Member Member, NoticeKind Kind)> Told { get; init; } = [];

    /// <summary>The same for the same form with the same content. A form that was sent, changed and sent again is not the same.</summary>
    public string Sent() => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', Once, Kind, Sentence, State, Assignee?.Id, Text))));
}
