namespace Bot.Documents;

/// <summary>A document as a list of sources shows it; see <see cref="DocumentProperties"/> for the parts. The revision is its current one.</summary>
public sealed record ListedDocument(string Title, DocumentKind Kind, Authority Authority, string Url, string Date, RevisionId Revision);
