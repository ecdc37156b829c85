using System.Diagnostics;
using Bot.Benchmarks.Texts;
using Bot.Documents;
using Bot.Search;
using Bot.Storage;
using Bot.Workspaces;

namespace Bot.Benchmarks.Engines;

/// <summary>The bot's own index, fed from its store as the product does.</summary>
internal sealed class BotEngine : ISearchEngine
{
    private static readonly DocumentProperties Template =
        new("", "en", [], DocumentKind.Original, Authority.Unclassified, "", "", "undated", InForce.Always);

    private readonly string indexFolder;
    private readonly Database database;
    private readonly DocumentStore store;
    private readonly PassageIndex index;
    private readonly Retriever retriever;
    private readonly QuestionReader reader;

    public BotEngine(string folder)
    {
        indexFolder = Path.Combine(folder, "index");
        database = Database.OpenSqlite(Path.Combine(folder, "bot.db"));
        store = new DocumentStore(database, TimeProvider.System);
        index = PassageIndex.Create(indexFolder, new SearchOptions(), AskedQuestions.None);
        reader = new QuestionReader(index, Glossary.Empty);
        retriever = new Retriever(index, store);
    }

    public EngineName Name => EngineName.Bot;

    /// <summary>Time that the store took during ingest; the others have no store, so it is told apart.</summary>
    public TimeSpan StoreTime { get; private set; }

    public async Task IngestAsync(IReadOnlyList<BenchmarkDocument> documents)
    {
        var storing = new Stopwatch();
        var change = 0L;
        foreach (var document in documents)
        {
            storing.Start();
            var stored = await store.AddAsync(Revision(document), CancellationToken.None);
            storing.Stop();
            index.Replace(stored.Revision, stored.Passages);
            change = stored.Change;
        }

        index.Commit(change);
        StoreTime = storing.Elapsed;
    }

    public ValueTask<int> SearchAsync(AskedQuestion question) => new(index.Search(QuestionQuery.Of(reader, question.Text)).Count);

    /// <summary>The same with the passages read from the store, as an answer needs them.</summary>
    public async ValueTask<int> RetrieveAsync(AskedQuestion question) =>
        (await retriever.RetrieveAsync(QuestionQuery.Of(reader, question.Text), CancellationToken.None)).Count;

    public Task<long> SizeBytesAsync() => Task.FromResult(FolderSize.Of(indexFolder));

    public ValueTask DisposeAsync()
    {
        retriever.Dispose();
        index.Dispose();
        database.Dispose();
        return ValueTask.CompletedTask;
    }

    private static NewRevision Revision(BenchmarkDocument document)
    {
        var text = string.Join('\n', document.Passages);
        var passages = new List<NewPassage>();
        var start = 0;
        foreach (var passage in document.Passages)
        {
            passages.Add(new NewPassage(new TextSpan(start, passage.Length), null, new Locator("", null), [], []));
            start += passage.Length + 1;
        }

        var properties = Template with { Title = document.Title, Instrument = document.Title };
        return new NewRevision(WorkspaceId.Shared, document.Title, document.Title, text, properties, passages);
    }
}
