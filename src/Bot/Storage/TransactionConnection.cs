using System.Data.Common;

namespace Bot.Storage;

/// <summary>The way from a transaction, as <see cref="GroupCommit"/> hands it out, to its connection.</summary>
public static class TransactionConnection
{
    /// <summary>The connection that the transaction runs on.</summary>
    /// <exception cref="InvalidOperationException">The transaction is over.</exception>
    public static DbConnection Open(this DbTransaction transaction) => transaction.Connection ?? throw new InvalidOperationException("The transaction is over.");
}
