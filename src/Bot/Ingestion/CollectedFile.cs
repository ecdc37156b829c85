namespace Bot.Ingestion;

/// <summary>One path of a folder, ready to be added or refused before it was read.</summary>
public abstract record CollectedFile
{
    private protected CollectedFile(string path) => Path = path;

    /// <summary>Absolute path; the document's origin.</summary>
    public string Path { get; }

    /// <summary>A file that can be loaded.</summary>
    public sealed record Found : CollectedFile
    {
        internal Found(string path)
            : base(path)
        {
        }

        /// <summary>Loads the file.</summary>
        /// <exception cref="IOException">The disk failed or the file went away.</exception>
        /// <exception cref="UnauthorizedAccessException">This user may not read the file.</exception>
        public async Task<FileContent> LoadAsync(CancellationToken cancellationToken) =>
            new(System.IO.Path.GetFileName(Path), await File.ReadAllBytesAsync(Path, cancellationToken));
    }

    /// <summary>A path that can't be added. The reason is one sentence for the person who named it.</summary>
    public sealed record Refused : CollectedFile
    {
        internal Refused(string path, string reason)
            : base(path) => Reason = reason;

        /// <summary>What is wrong and what to do.</summary>
        public string Reason { get; }
    }
}
