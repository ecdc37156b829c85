using Bot.Documents;
using Bot.Workspaces;
using Microsoft.Extensions.Caching.Memory;

namespace Bot.Search;

/// <summary>Keeps revisions that were read lately. They never change, so nothing is ever stale.</summary>
internal sealed class RevisionCache(DocumentStore store) : IDisposable
{
    // Characters kept at most: 64 million are 128 MiB.
    private const long MaxCharacters = 64_000_000;

    // A passage with its id, locator, headings and sources takes about this many characters beside its text.
    private const long PassageSize = 200;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MaxCharacters });

    /// <summary>A revision with its passages; null when the workspace may not see it.</summary>
    public async Task<(Revision Revision, IReadOnlyList<Passage> Passages)?> FindAsync(WorkspaceId workspace, RevisionId id, CancellationToken cancellationToken)
    {
        if (kept.TryGetValue(id, out (Revision Revision, IReadOnlyList<Passage> Passages) known))
        {
            return known.Revision.Workspace == workspace || known.Revision.Workspace == WorkspaceId.Shared ? known : null;
        }

        if (await store.FindRevisionAsync(workspace, id, cancellationToken) is not { } revision)
        {
            return null;
        }

        var found = (Revision: revision, Passages: await store.PassagesAsync(workspace, id, cancellationToken));
        kept.Set(id, found, new MemoryCacheEntryOptions { Size = revision.Text.Length + (PassageSize * found.Passages.Count) + 1 });
        return found;
    }

    public void Dispose() => kept.Dispose();
}
