namespace Bot.Ingestion;

/// <summary>A file as it was received.</summary>
/// <param name="Name">File name with its extension, for people and for the choice of extractor.</param>
/// <param name="Bytes">The whole content.</param>
public sealed record FileContent(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The extension in lower case with its full stop, such as <c>.pdf</c>; empty when there is none.</summary>
    internal string Extension => Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>Whether the content begins with these bytes.</summary>
    internal bool StartsWith(ReadOnlySpan<byte> signature) => Bytes.Span.StartsWith(signature);
}
