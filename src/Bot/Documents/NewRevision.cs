using Bot.Workspaces;

namespace Bot.Documents;

/// <summary>A text that is about to become a revision.</summary>
/// <param name="Workspace">Whose document it is.</param>
/// <param name="Origin">The file or address it came from; with the workspace it names the document.</param>
/// <param name="ContentHash">SHA-256 of the bytes, in hexadecimal.</param>
/// <param name="Text">The extracted text.</param>
/// <param name="Properties">Title, language, authority and dates.</param>
/// <param name="Passages">In reading order.</param>
public sealed record NewRevision(
    WorkspaceId Workspace,
    string Origin,
    string ContentHash,
    string Text,
    DocumentProperties Properties,
    IReadOnlyList<NewPassage> Passages)
{
    /// <summary>The file itself, to be kept beside its text; null when it is not to be kept.</summary>
    public ReadOnlyMemory<byte>? Original { get; init; }
}

/// <summary>A passage before it has an id. See <see cref="Passage"/> for the parts.</summary>
public sealed record NewPassage(
    TextSpan Span,
    TextSpan? LeadIn,
    Locator Locator,
    IReadOnlyList<string> Headings,
    IReadOnlyList<SourceNote> Sources);

/// <summary>What became of a <see cref="NewRevision"/>.</summary>
public abstract record StoredRevision
{
    private protected StoredRevision(Revision revision, IReadOnlyList<Passage> passages, long change)
    {
        Revision = revision;
        Passages = passages;
        Change = change;
    }

    /// <summary>The document's current revision, new or not.</summary>
    public Revision Revision { get; }

    /// <summary>Its passages in reading order.</summary>
    public IReadOnlyList<Passage> Passages { get; }

    /// <summary>Number of the last change in the store after this one.</summary>
    public long Change { get; }

    /// <summary>The document is new.</summary>
    public sealed record First : StoredRevision
    {
        internal First(Revision revision, IReadOnlyList<Passage> passages, long change)
            : base(revision, passages, change)
        {
        }
    }

    /// <summary>The document had other bytes before; that revision stays in the store.</summary>
    public sealed record Later : StoredRevision
    {
        internal Later(Revision revision, IReadOnlyList<Passage> passages, long change)
            : base(revision, passages, change)
        {
        }
    }

    /// <summary>The same bytes are already current, here or under another origin of the workspace; nothing was written.</summary>
    public sealed record Unchanged : StoredRevision
    {
        internal Unchanged(Revision revision, IReadOnlyList<Passage> passages, long change)
            : base(revision, passages, change)
        {
        }
    }
}
