using System.Data.Common;
using System.Globalization;
using Bot.Storage;
using Dapper;

namespace Bot.Answers.Models;

/// <summary>What each workspace used of the model on each day, and whether it may use more. Safe to share between threads.</summary>
/// <remarks>A call is let in while what is recorded and what is under way lie below the budget: a day ends over it by at most the call that reached it.</remarks>
internal sealed class UsageLedger(Database database, ModelOptions options, TimeProvider timeProvider) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private readonly List<Reservation> underWay = [];

    /// <summary>Counts a call at its most before it is made.</summary>
    /// <returns>Null when the workspace's budget of today is used up.</returns>
    /// <exception cref="StoreException">The store can't be read.</exception>
    public async Task<Reservation?> ReserveAsync(Asked asked, string purpose, ModelUsage most, CancellationToken cancellationToken)
    {
        var day = timeProvider.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var reservation = new Reservation(asked, purpose, day, most);
        await turn.WaitAsync(cancellationToken);
        try
        {
            if (!await IsWithinBudgetAsync(reservation, cancellationToken))
            {
                return null;
            }

            underWay.Add(reservation);
            return reservation;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Records what a call used in place of what it was counted at. Whoever asked may be gone: it is recorded all the same.</summary>
    /// <exception cref="StoreException">The disk is full or the store can't be written.</exception>
    public async Task SettleAsync(Reservation reservation, ModelUsage used)
    {
        await turn.WaitAsync(CancellationToken.None);
        try
        {
            underWay.RemoveAll(other => ReferenceEquals(other, reservation));
            if (used != ModelUsage.None)
            {
                await RecordAsync(reservation, used);
            }
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<bool> IsWithinBudgetAsync(Reservation wanted, CancellationToken cancellationToken)
    {
        if (options.Budget is { TokensPerDay: 0, CostPerDay: 0 })
        {
            return true;
        }

        var (tokens, cost) = await RecordedAsync(wanted, cancellationToken);
        foreach (var other in underWay.Where(other => other.Asked.Question.Workspace == wanted.Asked.Question.Workspace && other.Day == wanted.Day))
        {
            tokens += other.Most.TokensIn + other.Most.TokensOut;
            cost += other.Most.CostMillionths(options.Price);
        }

        return (options.Budget.TokensPerDay == 0 || tokens < options.Budget.TokensPerDay)
            && (options.Budget.CostPerDay == 0 || cost < options.Budget.CostPerDay * 1_000_000);
    }

    private async Task<(long Tokens, long CostMillionths)> RecordedAsync(Reservation wanted, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.OpenAsync(cancellationToken);
            return await connection.QuerySingleAsync<(long, long)>("""
                SELECT COALESCE(SUM(tokens_in + tokens_out), 0), COALESCE(SUM(CASE WHEN currency = @currency THEN cost_millionths ELSE 0 END), 0)
                FROM model_usage
                WHERE workspace = @workspace AND day = @day
                """, new { workspace = wanted.Asked.Question.Workspace.Value, day = wanted.Day, currency = options.Price.Currency });
        }
        catch (DbException exception)
        {
            throw new StoreException($"What the model was used for today can't be read ({exception.Message}). Look after the disk of the data folder, and ask again.", exception);
        }
    }

    private async Task RecordAsync(Reservation reservation, ModelUsage used)
    {
        var now = timeProvider.GetUtcNow();
        try
        {
            await using var connection = await database.OpenAsync(CancellationToken.None);
            await connection.ExecuteAsync("""
                INSERT INTO model_usage (id, answer, workspace, day, purpose, model, tokens_in, tokens_out, cost_millionths, currency, recorded_at)
                VALUES (@id, @answer, @workspace, @day, @purpose, @model, @tokensIn, @tokensOut, @cost, @currency, @recordedAt)
                """, new
            {
                id = Guid.CreateVersion7(now).ToString("N"),
                answer = reservation.Asked.Id,
                workspace = reservation.Asked.Question.Workspace.Value,
                day = reservation.Day,
                purpose = reservation.Purpose,
                model = options.Name,
                tokensIn = used.TokensIn,
                tokensOut = used.TokensOut,
                cost = used.CostMillionths(options.Price),
                currency = options.Price.Currency,
                recordedAt = now.ToUnixTimeMilliseconds(),
            });
        }
        catch (DbException exception)
        {
            throw new StoreException($"What the model was used for can't be recorded ({exception.Message}). Free some space on the disk of the data folder or make it writable, and ask again.", exception);
        }
    }
}
