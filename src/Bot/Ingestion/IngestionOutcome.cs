using Bot.Documents;

namespace Bot.Ingestion;

/// <summary>What became of a file that was added.</summary>
public abstract record IngestionOutcome
{
    private protected IngestionOutcome()
    {
    }

    /// <summary>A new document; questions find it from now on.</summary>
    public sealed record Added(Revision Revision, int PassageCount) : IngestionOutcome;

    /// <summary>A new revision of a known document; the earlier ones stay in the store.</summary>
    public sealed record Replaced(Revision Revision, int PassageCount) : IngestionOutcome;

    /// <summary>The same bytes were there already; nothing changed.</summary>
    public sealed record Unchanged(Revision Revision, int PassageCount) : IngestionOutcome;

    /// <summary>The file can't be used. The reason is one sentence for the person who added it.</summary>
    public sealed record Refused(string Reason) : IngestionOutcome;
}
