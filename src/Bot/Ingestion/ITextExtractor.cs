namespace Bot.Ingestion;

/// <summary>Reads the text and structure out of one file format.</summary>
internal interface ITextExtractor
{
    /// <summary>Whether this extractor is the one for a file, by its first bytes first and its name second.</summary>
    bool Reads(FileContent content);

    /// <summary>Reads the file. Called on a thread of its own; whatever it throws refuses the file.</summary>
    /// <exception cref="UnreadableFileException">For what the file itself causes.</exception>
    ExtractedText Extract(FileContent content, CancellationToken cancellationToken);
}
