using Bot.Documents;

namespace Bot.Search;

/// <summary>Finds the passages most likely to answer a question, with their neighbours. Safe to share between threads.</summary>
public sealed class Retriever(PassageIndex index, DocumentStore store) : IDisposable
{
    // Among passages that fit equally well the stronger authority goes first: at most 3 percent between a rule and a news item.
    private const float AuthorityStep = 0.005f;

    private readonly RevisionCache revisions = new(store);

    /// <summary>Finds passages.</summary>
    /// <returns>At most <see cref="PassageQuery.Limit"/> hits, best first; empty when nothing matches.</returns>
    public async Task<IReadOnlyList<RetrievedPassage>> RetrieveAsync(PassageQuery query, CancellationToken cancellationToken)
    {
        var hits = index.Search(query);
        var retrieved = new List<RetrievedPassage>(hits.Count);
        foreach (var hit in hits)
        {
            // A passage that another revision replaced since the search is not shown.
            if (await revisions.FindAsync(query.Workspace, hit.Revision, cancellationToken) is { } found
                && hit.Ordinal < found.Passages.Count
                && found.Passages[hit.Ordinal] is var passage
                && passage.Id == hit.Passage)
            {
                var authority = AuthorityOf(found.Revision, passage);
                retrieved.Add(new RetrievedPassage(passage, found.Revision, hit.Score * (1 - (AuthorityStep * (int)authority))));
            }
        }

        return [.. retrieved.OrderByDescending(passage => passage.Score).ThenByDescending(DateOf, StringComparer.Ordinal).ThenBy(passage => passage.Passage.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>The passages around one under the same heading, in reading order, without the passage itself.</summary>
    public async Task<IReadOnlyList<RetrievedPassage>> NeighboursAsync(RetrievedPassage of, CancellationToken cancellationToken)
    {
        if (await revisions.FindAsync(of.Revision.Workspace, of.Revision.Id, cancellationToken) is not { } found)
        {
            return [];
        }

        return
        [
            .. found.Passages
                .Where(passage => passage.Id != of.Passage.Id && passage.Headings.SequenceEqual(of.Passage.Headings))
                .Where(passage => Math.Abs(passage.Ordinal - of.Passage.Ordinal) <= 4)
                .Select(passage => new RetrievedPassage(passage, found.Revision, 0)),
        ];
    }

    /// <summary>The passage so many steps after one, or before it for a negative number, under the same headings; null when there is none.</summary>
    public async Task<RetrievedPassage?> BesideAsync(RetrievedPassage of, int steps, CancellationToken cancellationToken) =>
        await revisions.FindAsync(of.Revision.Workspace, of.Revision.Id, cancellationToken) is { } found
        && found.Passages.ElementAtOrDefault(of.Passage.Ordinal + steps) is { } beside
        && beside.Headings.SequenceEqual(of.Passage.Headings)
            ? new RetrievedPassage(beside, found.Revision, 0)
            : null;

    /// <summary>A revision that a workspace may see, with its passages; null when there is none.</summary>
    public async Task<(Revision Revision, IReadOnlyList<Passage> Passages)?> FindRevisionAsync(
        Workspaces.WorkspaceId workspace, RevisionId revision, CancellationToken cancellationToken) =>
        await revisions.FindAsync(workspace, revision, cancellationToken);

    /// <summary>Drops what was kept of the store.</summary>
    public void Dispose() => revisions.Dispose();

    private static Authority AuthorityOf(Revision revision, Passage passage) =>
        passage.Sources.Count == 0 ? revision.Properties.Authority : passage.Sources.Min(source => source.Authority);

    private static string DateOf(RetrievedPassage retrieved) =>
        retrieved.Passage.Sources.Count == 0 ? retrieved.Revision.Properties.Date : retrieved.Passage.Sources.Max(source => source.Date) ?? "";
}
