namespace Bot.Ingestion;

/// <summary>Reads the text and structure out of one file format.</summary>
internal interface ITextExtractor
{
    /// <summary>Whether this extractor is the one for a file, by its first bytes first and its name second.</summary>
    bool Reads(FileContent content);

    /// <summary>Reads the file.</summary>
    /// <returns><see cref="Extraction.Unreadable"/> with a sentence for the person who added it, for whatever the file itself causes.</returns>
    Extraction Extract(FileContent content, CancellationToken cancellationToken);
}
