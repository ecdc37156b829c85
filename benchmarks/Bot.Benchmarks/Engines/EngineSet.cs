namespace Bot.Benchmarks.Engines;

/// <summary>The engines of one comparison, each empty and in a folder of its own.</summary>
internal sealed class EngineSet : IAsyncDisposable
{
    private EngineSet(BotEngine bot, IReadOnlyList<ISearchEngine> others)
    {
        Bot = bot;
        All = [bot, .. others];
    }

    public BotEngine Bot { get; }

    /// <summary>The bot first.</summary>
    public IReadOnlyList<ISearchEngine> All { get; }

    /// <param name="scratch">An empty folder.</param>
    /// <param name="postgres">Connection string; empty leaves PostgreSQL out.</param>
    public static async Task<EngineSet> CreateAsync(string scratch, string postgres)
    {
        List<ISearchEngine> others = [new PlainLuceneEngine(Folder(scratch, "lucene")), new SqliteEngine(Folder(scratch, "sqlite"))];
        if (postgres.Length > 0)
        {
            others.Add(await PostgresEngine.ConnectAsync(postgres));
        }

        return new EngineSet(new BotEngine(Folder(scratch, "bot")), others);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var engine in All)
        {
            await engine.DisposeAsync();
        }
    }

    private static string Folder(string scratch, string name) => Directory.CreateDirectory(Path.Combine(scratch, name)).FullName;
}
