using System.Data.Common;
using Bot.Storage;
using Dapper;

namespace Bot.Chat.Store;

/// <summary>Runs SQL within a transaction on its own connection.</summary>
internal static class TransactionSql
{
    /// <returns>How many rows were changed.</returns>
    public static int Execute(this DbTransaction transaction, string sql, object parameters) => transaction.Open().Execute(sql, parameters, transaction);

    public static IEnumerable<T> Query<T>(this DbTransaction transaction, string sql, object parameters) => transaction.Open().Query<T>(sql, parameters, transaction);
}
