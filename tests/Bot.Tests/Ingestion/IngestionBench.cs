using System.Text;
using Bot.Documents;
using Bot.Ingestion;
using Bot.Search;
using Bot.Storage;
using Bot.Workspaces;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Ingestion;

/// <summary>The whole room over a store in a temporary folder.</summary>
public sealed class IngestionBench : IDisposable
{
    private readonly Database database;

    public IngestionBench(IngestionOptions? options = null)
    {
        Folder = Directory.CreateTempSubdirectory("ingestion-").FullName;
        database = Database.OpenSqlite(Path.Combine(Folder, "bot.db"));
        Store = new DocumentStore(database, new FakeTimeProvider());
        Index = PassageIndex.CreateInMemory(new SearchOptions(), AskedQuestions.None);
        Ingester = new Ingester(Reader(options), Store, Index, Options.Create(options ?? new IngestionOptions()), NullLogger<Ingester>.Instance);
    }

    public string Folder { get; }

    public DocumentStore Store { get; }

    public PassageIndex Index { get; }

    public Ingester Ingester { get; }

    public Task<IngestionOutcome> AddAsync(string name, byte[] bytes) =>
        Ingester.AddAsync(WorkspaceId.Local, new FileContent(name, bytes), name, DocumentOverrides.None, TestContext.Current.CancellationToken);

    public Task<IngestionOutcome> AddAsync(string name, string text) => AddAsync(name, Encoding.UTF8.GetBytes(text));

    public static async Task<ExtractedText> ExtractAsync(string name, byte[] bytes, IngestionOptions? options = null)
    {
        var extraction = await Reader(options).ReadAsync(new FileContent(name, bytes), TestContext.Current.CancellationToken);
        return extraction is Extraction.Readable readable ? readable.Text : throw new InvalidOperationException(((Extraction.Unreadable)extraction).Reason);
    }

    public static Task<Extraction> ReadAsync(string name, byte[] bytes) =>
        Reader(null).ReadAsync(new FileContent(name, bytes), TestContext.Current.CancellationToken);

    public static Task<ExtractedText> ExtractAsync(string name, string text) => ExtractAsync(name, Encoding.UTF8.GetBytes(text));

    public static async Task<string> RefusalAsync(string name, byte[] bytes, IngestionOptions? options = null) =>
        await Reader(options).ReadAsync(new FileContent(name, bytes), TestContext.Current.CancellationToken) is Extraction.Unreadable unreadable
            ? unreadable.Reason
            : throw new InvalidOperationException($"'{name}' was read.");

    public static Task<string> RefusalAsync(string name, string text) => RefusalAsync(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Each block as "Kind Level: text".</summary>
    public static IEnumerable<string> Lines(ExtractedText extracted) =>
        extracted.Blocks.Select(block => $"{block.Kind}{(block.Level > 0 ? $" {block.Level}" : "")}: {block.Span.In(extracted.Text)}");

    public void Dispose()
    {
        Ingester.Dispose();
        Index.Dispose();
        database.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private static FileReader Reader(IngestionOptions? options)
    {
        var used = Options.Create(options ?? new IngestionOptions());
        return new FileReader(IngestionServices.Extractors(used), used, NullLogger<FileReader>.Instance);
    }
}
