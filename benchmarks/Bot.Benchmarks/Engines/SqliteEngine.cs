using Bot.Benchmarks.Texts;
using Microsoft.Data.Sqlite;

namespace Bot.Benchmarks.Engines;

/// <summary>SQLite's full-text index FTS5: stems, BM25, one OR query.</summary>
internal sealed class SqliteEngine : ISearchEngine
{
    private readonly string folder;
    private readonly SqliteConnection connection;
    private readonly SqliteCommand search;
    private readonly SqliteParameter match;

    public SqliteEngine(string folder)
    {
        this.folder = folder;
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "passages.db"), Pooling = false }.ToString());
        connection.Open();
        using var create = connection.CreateCommand();

        // No content: the passages' text stands elsewhere, as it does for the other engines.
        create.CommandText = """
            PRAGMA journal_mode = WAL;
            CREATE VIRTUAL TABLE passages USING fts5(text, content = '', tokenize = 'porter unicode61 remove_diacritics 2');
            """;
        create.ExecuteNonQuery();
        search = connection.CreateCommand();
        search.CommandText = "SELECT rowid FROM passages WHERE passages MATCH @words ORDER BY rank LIMIT @limit";
        match = search.Parameters.Add("@words", SqliteType.Text);
        search.Parameters.AddWithValue("@limit", ISearchEngine.Limit);
    }

    public EngineName Name => EngineName.Sqlite;

    public Task IngestAsync(IReadOnlyList<BenchmarkDocument> documents)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = "INSERT INTO passages (rowid, text) VALUES (@id, @text)";
        var id = insert.Parameters.Add("@id", SqliteType.Integer);
        var text = insert.Parameters.Add("@text", SqliteType.Text);
        var number = 0L;
        foreach (var document in documents)
        {
            foreach (var passage in document.Passages)
            {
                id.Value = ++number;
                text.Value = document.Title + "\n" + passage;
                insert.ExecuteNonQuery();
            }
        }

        transaction.Commit();
        return Task.CompletedTask;
    }

    public ValueTask<int> SearchAsync(AskedQuestion question)
    {
        match.Value = string.Join(" OR ", question.Words.Select(word => $"\"{word}\""));
        using var rows = search.ExecuteReader();
        var found = 0;
        while (rows.Read())
        {
            found += rows.GetInt64(0) > 0 ? 1 : 0;
        }

        return new(found);
    }

    public Task<long> SizeBytesAsync()
    {
        using var checkpoint = connection.CreateCommand();
        checkpoint.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        checkpoint.ExecuteNonQuery();
        return Task.FromResult(FolderSize.Of(folder));
    }

    public async ValueTask DisposeAsync()
    {
        await search.DisposeAsync();
        await connection.DisposeAsync();
    }
}
