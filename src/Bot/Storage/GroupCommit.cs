using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;

namespace Bot.Storage;

/// <summary>Writes of many callers in few transactions: while one is committed, the next ones gather. Safe to share between threads.</summary>
/// <remarks>A commit waits for the disk, and one commit serves all who wait: hundreds of small writes take as long as a few.</remarks>
public sealed class GroupCommit : IDisposable
{
    // As many as a transaction can hold without keeping other writers out for long.
    private const int MaxGathered = 1000;

    private readonly Database database;
    private readonly BlockingCollection<Write> waiting = [];
    private readonly Thread writer;
    private bool isClosed;

    /// <summary>Starts the thread that writes; it waits until there is something to write.</summary>
    public GroupCommit(Database database)
    {
        this.database = database;

        // A thread of its own: a slow disk must not hold up a thread that others need.
        writer = new Thread(WriteAll) { IsBackground = true, Name = "group commit" };
        writer.Start();
    }

    /// <summary>Writes in the next transaction, after which what was written survives the process.</summary>
    /// <param name="write">Runs within the transaction, perhaps twice when another write of it fails; must not keep it.</param>
    /// <param name="cancellationToken">Withdraws it as long as it was not begun. What was begun is waited for, so that the outcome is always true.</param>
    /// <exception cref="StoreException">The store can't be written; nothing of it was.</exception>
    /// <exception cref="OperationCanceledException">It was withdrawn, and not written.</exception>
    public async Task<T> WriteAsync<T>(Func<DbTransaction, T> write, CancellationToken cancellationToken)
    {
        var queued = new Write<T>(write, cancellationToken);
        try
        {
            waiting.Add(queued, cancellationToken);
        }
        catch (InvalidOperationException exception)
        {
            throw new StoreException("The store is closed: the program is stopping.", exception);
        }

        return await queued.Outcome;
    }

    /// <summary>Commits what waits, and ends the thread.</summary>
    public void Dispose()
    {
        if (isClosed)
        {
            return;
        }

        isClosed = true;
        waiting.CompleteAdding();
        writer.Join();
        waiting.Dispose();
    }

    private void WriteAll()
    {
        foreach (var first in waiting.GetConsumingEnumerable())
        {
            var gathered = new List<Write> { first };
            while (gathered.Count > 0)
            {
                gathered = Commit(gathered);
            }
        }
    }

    /// <summary>Commits what was gathered and what has come while the lock was waited for.</summary>
    /// <returns>What is to be written again, because another one failed and the transaction with it.</returns>
    private List<Write> Commit(List<Write> gathered)
    {
        try
        {
            using var connection = database.Open();
            using var transaction = connection.BeginTransaction(IsolationLevel.Serializable);
            while (gathered.Count < MaxGathered && waiting.TryTake(out var next))
            {
                gathered.Add(next);
            }

            gathered.RemoveAll(write => write.IsWithdrawn());
            foreach (var write in gathered)
            {
                if (!write.IsDone(transaction))
                {
                    transaction.Rollback();
                    gathered.Remove(write);
                    return gathered;
                }
            }

            transaction.Commit();
            gathered.ForEach(write => write.Committed());
        }
        catch (Exception exception)
        {
            // Whatever it is, each caller is told, and the thread lives on.
            gathered.ForEach(write => write.Failed(exception));
        }

        return [];
    }

    private abstract class Write
    {
        public abstract bool IsWithdrawn();

        public abstract bool IsDone(DbTransaction transaction);

        public abstract void Committed();

        public abstract void Failed(Exception exception);
    }

    private sealed class Write<T>(Func<DbTransaction, T> write, CancellationToken cancellationToken) : Write
    {
        private readonly TaskCompletionSource<T> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Action committed = () => throw new InvalidOperationException("What was not written can't be committed.");

        public Task<T> Outcome => outcome.Task;

        public override bool IsWithdrawn() => cancellationToken.IsCancellationRequested && outcome.TrySetCanceled(cancellationToken);

        public override bool IsDone(DbTransaction transaction)
        {
            try
            {
                var written = write(transaction);
                committed = () => outcome.TrySetResult(written);
                return true;
            }
            catch (Exception exception)
            {
                Failed(exception);
                return false;
            }
        }

        public override void Committed() => committed();

        public override void Failed(Exception exception) => outcome.TrySetException(exception is DbException
            ? new StoreException($"The store can't be written ({exception.Message}). Free some space on the disk of the data folder or make it writable.", exception)
            : exception);
    }
}
