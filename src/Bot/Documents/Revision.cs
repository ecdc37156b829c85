using Bot.Workspaces;

namespace Bot.Documents;

/// <summary>A document's text as it was added at one time. It never changes: a correction is a new revision.</summary>
/// <param name="Id">Unique in the store.</param>
/// <param name="Document">The document it is a revision of.</param>
/// <param name="Workspace">Whose document it is.</param>
/// <param name="Origin">The file or address it came from.</param>
/// <param name="Number">From 1, rising with each revision of the document.</param>
/// <param name="ContentHash">SHA-256 of the bytes that were added, in hexadecimal.</param>
/// <param name="Text">The extracted text. Spans count its UTF-16 units.</param>
/// <param name="Properties">Title, language, authority and dates.</param>
/// <param name="CreatedAt">When it was added, in UTC.</param>
public sealed record Revision(
    RevisionId Id,
    DocumentId Document,
    WorkspaceId Workspace,
    string Origin,
    long Number,
    string ContentHash,
    string Text,
    DocumentProperties Properties,
    DateTimeOffset CreatedAt);
