namespace Bot.Chat.Discord.Rest;

/// <summary>One at a time, in the order they came.</summary>
internal sealed class Turns
{
    private readonly Lock queueing = new();
    private Task last = Task.CompletedTask;

    /// <summary>Waits for those before. Ending the turn lets the next in; it must be ended once.</summary>
    public async Task<Turn> EnterAsync(CancellationToken cancellationToken)
    {
        var turn = new Turn();
        Task previous;
        lock (queueing)
        {
            previous = last;
            last = turn.Ended;
        }

        try
        {
            await previous.WaitAsync(cancellationToken);
            return turn;
        }
        catch (OperationCanceledException)
        {
            // Who gave up still stands between two others.
            _ = previous.ContinueWith(_ => turn.End(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }
}

/// <summary>A turn that has come.</summary>
internal sealed class Turn
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Ended => ended.Task;

    public void End() => ended.TrySetResult();
}
