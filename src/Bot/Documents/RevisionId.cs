using System.Globalization;

namespace Bot.Documents;

/// <summary>Names a revision: a hash of its document, its number and its bytes.</summary>
public readonly record struct RevisionId(string Value)
{
    /// <summary>The id of a document's revision.</summary>
    public static RevisionId Of(DocumentId document, long number, string contentHash) =>
        new(Hash.Of("revision", document.Value, number.ToString(CultureInfo.InvariantCulture), contentHash));

    /// <inheritdoc/>
    public override string ToString() => Value;
}
