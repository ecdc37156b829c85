using System.Text;
using Bot.Facts.Reviews;
using Bot.Storage;
using Bot.Workspaces;

namespace Bot.Facts.Packs;

/// <summary>Makes evidence packs: one file that shows a fact with all that it rests on, and that proves by a signature that nothing in it was changed. Safe to share between threads.</summary>
public sealed class EvidenceDesk
{
    private readonly PackedFacts facts;
    private readonly PackMaker maker;
    private readonly EvidenceKey key;

    internal EvidenceDesk(PackedFacts facts, PackMaker maker, EvidenceKey key) => (this.facts, this.maker, this.key) = (facts, maker, key);

    /// <summary>What the file of a fact is called.</summary>
    public static string NameOf(FactId fact) => $"evidence-{fact.Record}.html";

    /// <summary>Makes the pack of a fact, as it is now.</summary>
    /// <returns>A page in UTF-8 with its signature; null when the workspace has no such fact.</returns>
    /// <exception cref="StoreException">A cited revision is not in the store, or the key can't be read or made.</exception>
    public async Task<byte[]?> MakeAsync(WorkspaceId workspace, FactId fact, CancellationToken cancellationToken)
    {
        if (await facts.FindAsync(workspace, fact, cancellationToken) is not { } found)
        {
            return null;
        }

        var pack = await maker.MakeAsync(workspace, found, cancellationToken);
        return PackSeal.Close(Encoding.UTF8.GetBytes(PackPage.Of(pack)), key);
    }
}
