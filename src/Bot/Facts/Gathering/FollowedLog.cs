using System.Data.Common;
using Bot.Answers;
using Bot.Storage;
using Dapper;

namespace Bot.Facts.Gathering;

/// <summary>How far a log was read. What is made of a row is written in the transaction that moves the place beyond it, so that each row counts once.</summary>
internal sealed class FollowedLog(Database database, string log)
{
    /// <summary>The last row that was read.</summary>
    public async Task<LogPlace> PlaceAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenAsync(cancellationToken);
        var row = await connection.QuerySingleOrDefaultAsync<(long At, string Id)?>("SELECT last_at, last_id FROM followed_logs WHERE log = @log", new { log });
        return row is { } found ? new LogPlace(DateTimeOffset.FromUnixTimeMilliseconds(found.At), found.Id) : LogPlace.Start;
    }

    /// <summary>Moves the place.</summary>
    /// <returns>False when another process has read on meanwhile: then nothing is to be written.</returns>
    public bool Move(DbTransaction transaction, LogPlace from, LogPlace to)
    {
        var values = new { log, fromAt = from.At.ToUnixTimeMilliseconds(), fromId = from.Id, toAt = to.At.ToUnixTimeMilliseconds(), toId = to.Id };
        return transaction.Open().Execute(
            from == LogPlace.Start
                ? "INSERT INTO followed_logs (log, last_at, last_id) VALUES (@log, @toAt, @toId) ON CONFLICT (log) DO NOTHING"
                : "UPDATE followed_logs SET last_at = @toAt, last_id = @toId WHERE log = @log AND last_at = @fromAt AND last_id = @fromId",
            values, transaction) == 1;
    }
}
