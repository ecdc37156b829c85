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
        private readonly long limitBytes;

        internal Found(string path, long limitBytes)
            : base(path) => this.limitBytes = limitBytes;

        /// <summary>Loads the file; no further than just beyond the limit, for a file that grows or a device that never ends.</summary>
        /// <exception cref="IOException">The disk failed or the file went away.</exception>
        /// <exception cref="UnauthorizedAccessException">This user may not read the file.</exception>
        public async Task<FileContent> LoadAsync(CancellationToken cancellationToken)
        {
            await using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);
            using var loaded = new MemoryStream();
            var buffer = new byte[81920];
            for (var read = await file.ReadAsync(buffer, cancellationToken); read > 0 && loaded.Length <= limitBytes; read = await file.ReadAsync(buffer, cancellationToken))
            {
                loaded.Write(buffer, 0, read);
            }

            return new FileContent(System.IO.Path.GetFileName(Path), loaded.GetBuffer().AsMemory(0, (int)loaded.Length));
        }
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
