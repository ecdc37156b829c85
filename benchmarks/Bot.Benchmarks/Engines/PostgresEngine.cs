using Bot.Benchmarks.Texts;
using Npgsql;
using NpgsqlTypes;

namespace Bot.Benchmarks.Engines;

/// <summary>PostgreSQL's full-text search: a stored tsvector under a GIN index, ts_rank, one OR query.</summary>
internal sealed class PostgresEngine : ISearchEngine
{
    private const int BatchSize = 1_000;

    private readonly NpgsqlConnection connection;
    private readonly NpgsqlCommand search;
    private readonly NpgsqlParameter<string> words = new("words", NpgsqlDbType.Text);

    private PostgresEngine(NpgsqlConnection connection)
    {
        this.connection = connection;
        search = new NpgsqlCommand(
            """
            SELECT id FROM passages, to_tsquery('english', @words) query
            WHERE terms @@ query ORDER BY ts_rank(terms, query) DESC LIMIT @limit
            """,
            connection);
        search.Parameters.Add(words);
        search.Parameters.AddWithValue("limit", ISearchEngine.Limit);
    }

    public EngineName Name => EngineName.PostgreSql;

    public static async Task<PostgresEngine> ConnectAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, """
            SET jit = off;
            SET max_parallel_workers_per_gather = 0;
            SET max_parallel_maintenance_workers = 0;
            SET maintenance_work_mem = '256MB';
            SET work_mem = '64MB';
            DROP TABLE IF EXISTS passages;
            CREATE TABLE passages (id BIGINT PRIMARY KEY, terms TSVECTOR NOT NULL);
            """);
        return new PostgresEngine(connection);
    }

    public async Task IngestAsync(IReadOnlyList<BenchmarkDocument> documents)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var insert = new NpgsqlCommand(
            "INSERT INTO passages (id, terms) SELECT id, to_tsvector('english', text) FROM unnest(@ids, @texts) AS batch (id, text)", connection, transaction);
        var ids = insert.Parameters.Add("ids", NpgsqlDbType.Array | NpgsqlDbType.Bigint);
        var texts = insert.Parameters.Add("texts", NpgsqlDbType.Array | NpgsqlDbType.Text);
        var number = 0L;
        foreach (var batch in documents.SelectMany(document => document.Passages.Select(passage => document.Title + "\n" + passage)).Chunk(BatchSize))
        {
            ids.Value = batch.Select(_ => ++number).ToArray();
            texts.Value = batch;
            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();

        // The index after the rows and fresh statistics: what PostgreSQL's manual advises for loading much at once.
        await ExecuteAsync(connection, "CREATE INDEX passages_terms ON passages USING GIN (terms); ANALYZE passages; CHECKPOINT;");
        await search.PrepareAsync();
    }

    public async ValueTask<int> SearchAsync(AskedQuestion question)
    {
        words.TypedValue = string.Join(" | ", question.Words);
        await using var rows = await search.ExecuteReaderAsync();
        var found = 0;
        while (await rows.ReadAsync())
        {
            found += rows.GetInt64(0) > 0 ? 1 : 0;
        }

        return found;
    }

    public async Task<long> SizeBytesAsync()
    {
        await using var size = new NpgsqlCommand("SELECT pg_total_relation_size('passages')", connection);
        return await size.ExecuteScalarAsync() is long bytes ? bytes : 0;
    }

    public async ValueTask DisposeAsync()
    {
        await search.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statements)
    {
        await using var command = new NpgsqlCommand(statements, connection);
        await command.ExecuteNonQueryAsync();
    }
}
