namespace Bot.Ingestion;

/// <summary>A file on its way into a workspace.</summary>
/// <param name="Content">The file.</param>
/// <param name="Origin">The path or address it came from; with the workspace it names the document.</param>
/// <param name="Overrides">What the person who adds it says about it.</param>
public sealed record FileToAdd(FileContent Content, string Origin, DocumentOverrides Overrides);
