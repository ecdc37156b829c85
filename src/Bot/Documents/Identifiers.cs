using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
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

/// <summary>Names a revision: a hash of its document, its number and its bytes.</summary>
public readonly record struct RevisionId(string Value)
{
    /// <summary>The id of a document's revision.</summary>
    public static RevisionId Of(DocumentId document, long number, string contentHash) =>
        new(Hash.Of("revision", document.Value, number.ToString(System.Globalization.CultureInfo.InvariantCulture), contentHash));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Names a passage: a hash of its revision and its place in it.</summary>
public readonly record struct PassageId(string Value)
{
    /// <summary>The id of a revision's passage.</summary>
    public static PassageId Of(RevisionId revision, int ordinal) =>
        new(Hash.Of("passage", revision.Value, ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

internal static class Hash
{
    /// <summary>The first 128 bits of a SHA-256 over the parts, each with its length before it, in 32 hexadecimal digits.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
