using System.Data.Common;
using System.Reflection;
using DbUp;
using DbUp.Engine;
using Microsoft.Data.Sqlite;

namespace Bot.Storage;

/// <summary>The database behind every room. It knows connections and migrations, and no word of the domain.</summary>
public sealed class Database : IDisposable
{
    private readonly DbDataSource dataSource;

    private Database(DbDataSource dataSource) => this.dataSource = dataSource;

    /// <summary>Opens the SQLite file, creates it when it is missing, and brings its tables up to date.</summary>
    /// <exception cref="StoreException">The file is damaged, of a newer program or can't be written, or a migration failed.</exception>
    public static Database OpenSqlite(string file)
    {
        var connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            ForeignKeys = true,
            DefaultTimeout = 30, // Seconds to wait for a lock before giving up.
        }.ToString();
        try
        {
            using (var connection = new SqliteConnection(connectionString))
            {
                connection.Open();
                using var command = connection.CreateCommand();
                // Readers do not wait for the writer; a committed transaction survives a killed process and, with FULL, a power cut.
                command.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
                command.ExecuteNonQuery();
            }

            Migrate(file, connectionString);
        }
        catch (SqliteException exception)
        {
            throw Unusable(file, exception);
        }

        return new Database(SqliteFactory.Instance.CreateDataSource(connectionString));
    }

    /// <summary>Opens a connection. Dispose it after use; the pool keeps the real one.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellationToken) =>
        await dataSource.OpenConnectionAsync(cancellationToken);

    /// <summary>Opens a connection on a thread that may wait. Dispose it after use; the pool keeps the real one.</summary>
    public DbConnection Open() => dataSource.OpenConnection();

    /// <summary>Closes all pooled connections, so that the file can be moved or deleted.</summary>
    public void Dispose()
    {
        dataSource.Dispose();
        SqliteConnection.ClearAllPools();
    }

    private static void Migrate(string file, string connectionString)
    {
        var upgrader = DeployChanges.To.SqliteDatabase(connectionString)
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.StartsWith("migrations/", StringComparison.Ordinal))
            .WithTransactionPerScript()
            .LogToNowhere()
            .Build();
        if (upgrader.GetExecutedScripts().Except(upgrader.GetDiscoveredScripts().Select(script => script.Name)).FirstOrDefault() is { } unknown)
        {
            throw new StoreException(
                $"The store '{file}' was written by a newer version of this program (it has '{unknown}'). Run that version, or choose another folder with Bot:DataDirectory.");
        }

        DatabaseUpgradeResult result = upgrader.PerformUpgrade();
        if (!result.Successful)
        {
            if (result.Error is SqliteException sqlite)
            {
                throw sqlite;
            }

            throw new StoreException($"The migration '{result.ErrorScript?.Name}' of the store failed: {result.Error.Message}", result.Error);
        }
    }

    private static StoreException Unusable(string file, SqliteException exception)
    {
        // https://www.sqlite.org/rescode.html: 8 READONLY, 10 IOERR, 11 CORRUPT, 13 FULL, 14 CANTOPEN, 26 NOTADB.
        var advice = exception.SqliteErrorCode switch
        {
            8 or 14 => "Make the file and its folder writable for this user.",
            10 or 13 => "Free some space on its disk.",
            11 or 26 => "It is damaged or not a store of this program: move it away and restore a backup, or start anew without it.",
            _ => "See the reason given and try again.",
        };
        return new StoreException($"The store '{file}' can't be opened ({exception.Message}). {advice}", exception);
    }
}
