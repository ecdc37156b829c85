using System.Text;
using Bot.Answers;
using Bot.Facts.Reviews;
using Bot.Storage;
using Bot.Workspaces;

namespace Bot.Facts.Packs;

/// <summary>Makes evidence packs: one file that shows a fact with all that it rests on, and that proves by a signature that nothing in it was changed. Safe to share between threads.</summary>
public sealed class EvidenceDesk
{
    private readonly AnswerLog answers;
    private readonly CheckLog checks;
    private readonly PackMaker maker;
    private readonly EvidenceKey key;

    internal EvidenceDesk(AnswerLog answers, CheckLog checks, PackMaker maker, EvidenceKey key)
    {
        this.answers = answers;
        this.checks = checks;
        this.maker = maker;
        this.key = key;
    }

    /// <summary>What the file of a fact is called.</summary>
    public static string NameOf(FactId fact) => $"evidence-{fact.Record}.html";

    /// <summary>Makes the pack of a fact, as it is now.</summary>
    /// <returns>A page in UTF-8 with its signature; null when the workspace has no such fact.</returns>
    /// <exception cref="StoreException">A cited revision is not in the store, or the key can't be read or made.</exception>
    public async Task<byte[]?> MakeAsync(WorkspaceId workspace, FactId fact, CancellationToken cancellationToken)
    {
        if (await FindAsync(workspace, fact, cancellationToken) is not { } found)
        {
            return null;
        }

        var pack = await maker.MakeAsync(workspace, found, cancellationToken);
        return PackSeal.Close(Encoding.UTF8.GetBytes(PackPage.Of(pack)), key);
    }

    private async Task<PackedFact?> FindAsync(WorkspaceId workspace, FactId fact, CancellationToken cancellationToken)
    {
        if (fact.Kind is FactKind.Answer)
        {
            return await answers.FindAsync(workspace, fact.Record, cancellationToken) is { } answer
                ? new PackedFact(fact, answer.Question, answer.AskedAt, answer.Record, Check: null, await answers.ModelsAsync(workspace, fact.Record, cancellationToken), Review: null)
                : null;
        }

        return await checks.FindAsync(workspace, fact.Record, cancellationToken) is { } check
            ? new PackedFact(fact, check.Statement, check.CheckedAt, Answer: null, check.Record, [], Review: null)
            : null;
    }
}
