using Bot.Storage;
using Bot.Tests.Fakes;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Storage;

public sealed class DatabaseTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string StoreFile => folder["bot.db"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_store_is_made_once_and_opened_again()
    {
        for (var round = 0; round < 2; round++)
        {
            using var database = Database.OpenSqlite(StoreFile);
            await using var connection = await database.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT COUNT(*) FROM documents";

            Assert.Equal(0L, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public void What_is_no_database_is_refused_and_left_alone()
    {
        File.WriteAllText(StoreFile, new string('x', 8192));

        var refused = Assert.Throws<StoreException>(() => Database.OpenSqlite(StoreFile));

        Assert.Contains("It is damaged or not a store of this program", refused.Message, StringComparison.Ordinal);
        Assert.Equal(new string('x', 8192), File.ReadAllText(StoreFile));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_damaged_store_is_refused(int damagedPage)
    {
        const int pageBytes = 4096;
        Database.OpenSqlite(StoreFile).Dispose();
        using (var file = File.OpenWrite(StoreFile))
        {
            // The first page keeps its header, which says that it is a database.
            file.Position = damagedPage == 0 ? 100 : damagedPage * pageBytes;
            file.Write(new byte[2000]);
        }

        var refused = Assert.Throws<StoreException>(() => Database.OpenSqlite(StoreFile));

        Assert.Contains("It is damaged or not a store of this program", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_place_of_the_store_is_refused()
    {
        Directory.CreateDirectory(StoreFile);

        Assert.Contains("can't be opened", Assert.Throws<StoreException>(() => Database.OpenSqlite(StoreFile)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_of_a_newer_program_is_refused_and_left_alone()
    {
        Database.OpenSqlite(StoreFile).Dispose();
        Run("INSERT INTO SchemaVersions (ScriptName, Applied) VALUES ('migrations/0999-from-the-future.sql', '2031-01-01')");
        var before = File.ReadAllBytes(StoreFile);

        var refused = Assert.Throws<StoreException>(() => Database.OpenSqlite(StoreFile));

        Assert.Equal(
            $"The store '{StoreFile}' was written by a newer version of this program (it has 'migrations/0999-from-the-future.sql'). Run that version, or choose another folder with Bot:DataDirectory.",
            refused.Message);
        Assert.Equal(before, File.ReadAllBytes(StoreFile));
    }

    private void Run(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={StoreFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }
}
