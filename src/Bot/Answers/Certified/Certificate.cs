using Bot.Workspaces;

namespace Bot.Answers.Certified;

/// <summary>An answer that a reviewer signed.</summary>
/// <param name="Id">Unique in the store.</param>
/// <param name="Workspace">Whose questions it answers.</param>
/// <param name="Answer">Id of the answer in the log.</param>
/// <param name="Question">As it was asked.</param>
/// <param name="Record">The answer, as it was signed.</param>
/// <param name="SignedBy">Id of the reviewer.</param>
/// <param name="SignedByName">Their name on that day.</param>
/// <param name="Note">What the reviewer wrote about it; may be empty.</param>
/// <param name="SignedAt">In UTC.</param>
/// <param name="ExpiresAt">In UTC; later than <paramref name="SignedAt"/>.</param>
/// <param name="EndedAt">When it was withdrawn, replaced or voided, in UTC; null while it was not.</param>
/// <param name="EndReason">Why, in a sentence; empty while it was not.</param>
public sealed record Certificate(
    string Id,
    WorkspaceId Workspace,
    string Answer,
    string Question,
    AnswerRecord Record,
    string SignedBy,
    string SignedByName,
    string Note,
    DateTimeOffset SignedAt,
    DateTimeOffset ExpiresAt,
    DateTimeOffset? EndedAt,
    string EndReason)
{
    /// <summary>Whether it answers questions at a time.</summary>
    public bool HoldsAt(DateTimeOffset time) => EndedAt is null && time < ExpiresAt;

    /// <summary>What stands beside the answer.</summary>
    public CertifiedRecord Signature => new(Id, SignedByName, SignedAt, ExpiresAt);
}
