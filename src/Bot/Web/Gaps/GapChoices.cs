using Bot.Answers.Certified;
using Bot.Documents;
using Bot.Facts.Gaps;
using Bot.Workspaces;

namespace Bot.Web.Gaps;

/// <summary>What a reviewer chooses from on the page of a gap.</summary>
internal sealed class GapChoices(Members members, DocumentStore documents, Certificates certificates, GapShelf shelf, TimeProvider timeProvider)
{
    /// <summary>The choices for a gap.</summary>
    public async Task<GapOptions> OfAsync(Gap gap, CancellationToken cancellationToken)
    {
        var now = timeProvider.GetUtcNow();
        return new GapOptions(
            await members.ListAsync(gap.Workspace, cancellationToken),
            [.. (await documents.ListAsync(gap.Workspace, cancellationToken)).Select(document => document.Title).Distinct()],
            [.. (await certificates.ListAsync(gap.Workspace, cancellationToken)).Where(certificate => certificate.HoldsAt(now))],
            [.. (await shelf.ListAsync(gap.Workspace, new GapFilter(Closed: false, Kind: null, Assignee: null), cancellationToken)).Select(listed => listed.Gap).Where(other => other.Id != gap.Id)]);
    }
}

/// <summary>What a reviewer may choose.</summary>
/// <param name="Members">To look after it.</param>
/// <param name="Documents">Titles of those that questions of the workspace see.</param>
/// <param name="Certificates">Those that hold.</param>
/// <param name="Others">The other gaps that are open.</param>
internal sealed record GapOptions(IReadOnlyList<Member> Members, IReadOnlyList<string> Documents, IReadOnlyList<Certificate> Certificates, IReadOnlyList<Gap> Others);
