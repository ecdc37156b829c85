using System.Data.Common;
using Bot.Storage;
using Bot.Tests.Fakes;

namespace Bot.Tests.Storage;

public sealed class GroupCommitTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Database database;
    private readonly GroupCommit commit;

    public GroupCommitTests()
    {
        database = Database.OpenSqlite(folder["bot.db"]);
        commit = new GroupCommit(database);
    }

    public void Dispose()
    {
        commit.Dispose();
        database.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Many_writes_are_all_kept()
    {
        var written = await Task.WhenAll(Enumerable.Range(0, 300).Select(number => WriteAsync($"U{number}")));

        Assert.Equal(300, written.Sum());
        Assert.Equal(300, await CountAsync());
    }

    [Fact]
    public async Task A_write_that_fails_takes_no_other_with_it()
    {
        Task<int>[] writes;
        await using (var held = await HoldAsync())
        {
            writes = [WriteAsync("U1"), FailAsync(), WriteAsync("U2"), WriteAsync("U1", onConflict: ""), WriteAsync("U3")];
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => writes[1]);
        await Assert.ThrowsAsync<StoreException>(() => writes[3]);
        Assert.Equal(3, await writes[0] + await writes[2] + await writes[4]);
        Assert.Equal(3, await CountAsync());
    }

    [Fact]
    public async Task A_write_that_is_withdrawn_before_it_is_begun_is_not_written()
    {
        using var withdrawal = new CancellationTokenSource();
        Task<int> write;
        await using (var held = await HoldAsync())
        {
            write = WriteAsync("U1", withdrawal.Token);
            await withdrawal.CancelAsync();
        }

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => write);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task What_waits_is_committed_at_the_end_and_nothing_is_taken_after_it()
    {
        var write = WriteAsync("U1");

        commit.Dispose();

        Assert.Equal(1, await write);
        await Assert.ThrowsAsync<StoreException>(() => WriteAsync("U2"));
    }

    // Keeps every other writer out until it is let go of.
    private async Task<Held> HoldAsync()
    {
        var connection = await database.OpenAsync(TestContext.Current.CancellationToken);
        return new Held(connection, await connection.BeginTransactionAsync(TestContext.Current.CancellationToken));
    }

    private Task<int> FailAsync() => commit.WriteAsync<int>(_ => throw new InvalidOperationException("a fault"), TestContext.Current.CancellationToken);

    private Task<int> WriteAsync(string person, CancellationToken? withdrawal = null, string onConflict = "ON CONFLICT DO NOTHING") => commit.WriteAsync(
        transaction =>
        {
            using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"INSERT INTO chat_ratings (workspace, record, person, rating, reason, rated_at) VALUES ('w', 'r', '{person}', 'Wrong', '', 0) {onConflict}";
            return command.ExecuteNonQuery();
        },
        withdrawal ?? TestContext.Current.CancellationToken);

    private async Task<long> CountAsync()
    {
        await using var connection = await database.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM chat_ratings";
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private sealed record Held(DbConnection Connection, DbTransaction Transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Transaction.DisposeAsync();
            await Connection.DisposeAsync();
        }
    }
}
