using Bot.Workspaces;

namespace Bot.Documents;

/// <summary>Names a document: a hash of its workspace and origin, so the same file has the same id on every machine.</summary>
public readonly record struct DocumentId(string Value)
{
    /// <summary>The id of the document that came from an origin.</summary>
    public static DocumentId Of(WorkspaceId workspace, string origin) => new(Hash.Of("document", workspace.Value, origin));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
