using System.Data.Common;
using Dapper;

namespace Bot.Chat.Store;

/// <summary>Runs SQL within a transaction on its own connection.</summary>
internal static class TransactionSql
{
    /// <returns>How many rows were changed.</returns>
    public static int Execute(this DbTransaction transaction, string sql, object parameters) => ConnectionOf(transaction).Execute(sql, parameters, transaction);

    public static IEnumerable<T> Query<T>(this DbTransaction transaction, string sql, object parameters) => ConnectionOf(transaction).Query<T>(sql, parameters, transaction);

    private static DbConnection ConnectionOf(DbTransaction transaction) => transaction.Connection ?? throw new InvalidOperationException("The transaction is over.");
}
