namespace Bot.Ingestion;

/// <summary>A file as it was received.</summary>
/// <param name="Name">File name with its extension, for people and for the choice of extractor.</param>
/// <param name="Bytes">The whole content.</param>
public sealed record FileContent(string Name, ReadOnlyMemory<byte> Bytes);
