using System.Security.Cryptography;
using Bot.Documents;
using Bot.Search;
using Bot.Storage;
using Bot.Workspaces;
using Microsoft.Extensions.Options;

namespace Bot.Ingestion;

/// <summary>Adds documents: extracts their text, splits it, stores it, and lets questions find it. Safe to share between threads.</summary>
public sealed partial class Ingester : IDisposable
{
    // The index notes the store's change number: changes must reach it in their order.
    private readonly SemaphoreSlim writing = new(1, 1);
    private readonly FileReader reader;
    private readonly DocumentStore store;
    private readonly PassageIndex index;
    private readonly IngestionOptions options;
    private readonly ILogger<Ingester> logger;

    internal Ingester(FileReader reader, DocumentStore store, PassageIndex index, IOptions<IngestionOptions> options, ILogger<Ingester> logger)
    {
        this.reader = reader;
        this.store = store;
        this.index = index;
        this.options = options.Value;
        this.logger = logger;
    }

    /// <summary>Adds one file. When it returns, the document is on disk and questions find it.</summary>
    /// <param name="workspace">Whose document it is.</param>
    /// <param name="content">The file.</param>
    /// <param name="origin">The path or address it came from; with the workspace it names the document.</param>
    /// <param name="overrides">What the person who adds it says about it.</param>
    /// <param name="cancellationToken">Stops before the document is stored; afterwards it has no effect.</param>
    /// <exception cref="StoreException">The disk is full: the message says whether nothing was added, or the documents will be found after the next start.</exception>
    public async Task<IngestionOutcome> AddAsync(
        WorkspaceId workspace, FileContent content, string origin, DocumentOverrides overrides, CancellationToken cancellationToken) =>
        (await AddAllAsync(workspace, [new FileToAdd(content, origin, overrides)], cancellationToken))[0];

    /// <summary>Adds files in one transaction: either all that can be read are on disk and found by questions, or none.</summary>
    /// <returns>One outcome a file, in the files' order.</returns>
    /// <exception cref="StoreException">The disk is full: the message says whether nothing was added, or the documents will be found after the next start.</exception>
    public async Task<IReadOnlyList<IngestionOutcome>> AddAllAsync(WorkspaceId workspace, IReadOnlyList<FileToAdd> files, CancellationToken cancellationToken)
    {
        var outcomes = new IngestionOutcome?[files.Count];
        var prepared = new List<(int Place, NewRevision Revision)>();
        for (var place = 0; place < files.Count; place++)
        {
            switch (await PrepareAsync(workspace, files[place], cancellationToken))
            {
                case Prepared.Outcome known:
                    outcomes[place] = known.Value;
                    break;
                case Prepared.New added:
                    prepared.Add((place, added.Revision));
                    break;
            }
        }

        if (prepared.Count == 0)
        {
            return [.. outcomes.OfType<IngestionOutcome>()];
        }

        await writing.WaitAsync(cancellationToken);
        try
        {
            var stored = await store.AddAllAsync([.. prepared.Select(entry => entry.Revision)], cancellationToken);
            foreach (var (entry, revision) in prepared.Zip(stored))
            {
                outcomes[entry.Place] = Show(revision);
            }

            if (stored.Any(revision => revision is not StoredRevision.Unchanged))
            {
                index.Commit(stored[^1].Change);
            }
        }
        catch (IOException exception)
        {
            throw new StoreException(
                $"The documents are stored, but the index can't be written ({exception.Message}). Free some space on its disk and start again: they are found then.", exception);
        }
        finally
        {
            writing.Release();
        }

        return [.. outcomes.OfType<IngestionOutcome>()];
    }

    /// <summary>Lets go of what keeps writers in order.</summary>
    public void Dispose() => writing.Dispose();

    private async Task<Prepared> PrepareAsync(WorkspaceId workspace, FileToAdd file, CancellationToken cancellationToken)
    {
        // 1. The same bytes need no reading.
        var contentHash = Convert.ToHexStringLower(SHA256.HashData(file.Content.Bytes.Span));
        if (await store.FindUnchangedAsync(workspace, file.Origin, contentHash, cancellationToken) is { } same)
        {
            return new Prepared.Outcome(new IngestionOutcome.Unchanged(same.Revision, same.Passages.Count));
        }

        // 2. Extract.
        var extraction = await reader.ReadAsync(file.Content, cancellationToken);
        if (extraction is not Extraction.Readable { Text: var extracted })
        {
            return Refuse(extraction is Extraction.Unreadable unreadable ? unreadable.Reason : $"'{file.Content.Name}' can't be read.");
        }

        var properties = file.Overrides.Complete(extracted, file.Content.Name);
        if (properties.Kind is DocumentKind.Summary && extracted.Blocks.All(block => block.Sources.Count == 0))
        {
            return Refuse($"'{file.Content.Name}' names no sources, so it can't be a summary: write it as Markdown with a source under each statement.");
        }

        if (workspace != WorkspaceId.Shared && SelfPraise.In(file, extracted, properties) is { } claim)
        {
            return Refuse(claim);
        }

        // 3. Split.
        var passages = PassageSplitter.Split(extracted, properties.Language, options.Passages);
        return passages.Count == 0
            ? Refuse($"'{file.Content.Name}' has headings but no text under them.")
            : new Prepared.New(new NewRevision(workspace, file.Origin, contentHash, extracted.Text, properties, passages)
            {
                // Only of these are pages shown as pictures.
                Original = PdfExtractor.IsPdf(file.Content) && file.Content.Bytes.Length <= options.MaxKeptFileBytes ? file.Content.Bytes : null,
            });
    }

    private IngestionOutcome Show(StoredRevision stored)
    {
        if (stored is not StoredRevision.Unchanged)
        {
            index.Replace(stored.Revision, stored.Passages);
            if (stored.Revision.Workspace != WorkspaceId.Shared)
            {
                // The shipped documents are told of in one line when all are there.
                LogStored(stored.Revision.Document, stored.Revision.Number, stored.Passages.Count);
            }
        }

        return stored switch
        {
            StoredRevision.First => new IngestionOutcome.Added(stored.Revision, stored.Passages.Count),
            StoredRevision.Later => new IngestionOutcome.Replaced(stored.Revision, stored.Passages.Count),
            _ => new IngestionOutcome.Unchanged(stored.Revision, stored.Passages.Count),
        };
    }

    private static Prepared.Outcome Refuse(string reason) => new(new IngestionOutcome.Refused(reason));

    [LoggerMessage(Level = LogLevel.Information, Message = "stored revision {Number} of document {Document} with {PassageCount} passages")]
    private partial void LogStored(DocumentId document, long number, int passageCount);

    private abstract record Prepared
    {
        internal sealed record Outcome(IngestionOutcome Value) : Prepared;

        internal sealed record New(NewRevision Revision) : Prepared;
    }
}
