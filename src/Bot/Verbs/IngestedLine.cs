using System.Diagnostics;
using Bot.Documents;
using Bot.Ingestion;

namespace Bot.Verbs;

/// <summary>What <c>ingest</c> prints about a file. Every key is always there.</summary>
/// <param name="Outcome"><c>added</c>, <c>replaced</c>, <c>unchanged</c> or <c>refused</c>.</param>
/// <param name="Document">The file's absolute path, which names the document in its workspace.</param>
/// <param name="Title">The document's title; null when refused.</param>
/// <param name="Revision">Id of its current revision; null when refused.</param>
/// <param name="Passages">How many it has; 0 when refused.</param>
/// <param name="Reason">Why it was refused; null otherwise.</param>
internal sealed record IngestedLine(string Outcome, string Document, string? Title, string? Revision, int Passages, string? Reason)
{
    public static IngestedLine Of(string path, IngestionOutcome outcome) => outcome switch
    {
        IngestionOutcome.Added added => Kept("added", path, added.Revision, added.PassageCount),
        IngestionOutcome.Replaced replaced => Kept("replaced", path, replaced.Revision, replaced.PassageCount),
        IngestionOutcome.Unchanged unchanged => Kept("unchanged", path, unchanged.Revision, unchanged.PassageCount),
        IngestionOutcome.Refused refused => new IngestedLine("refused", path, null, null, 0, refused.Reason),
        _ => throw new UnreachableException(),
    };

    private static IngestedLine Kept(string outcome, string path, Revision revision, int passages) =>
        new(outcome, path, revision.Properties.Title, revision.Id.Value, passages, null);
}
