namespace Bot.Documents;

/// <summary>A document as a list of sources shows it; see <see cref="DocumentProperties"/> for the parts.</summary>
public sealed record ListedDocument(string Title, DocumentKind Kind, Authority Authority, string Url, string Date)
{
    /// <summary>Its current revision.</summary>
    public required RevisionId Revision { get; init; }

    /// <summary>ISO 639-1.</summary>
    public required string Language { get; init; }
}
