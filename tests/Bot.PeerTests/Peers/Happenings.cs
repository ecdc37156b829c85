using System.Text.Json;

namespace Bot.PeerTests.Peers;

/// <summary>What a peer told, each to be waited for once.</summary>
public sealed class Happenings
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Lock door = new();
    private readonly List<JsonElement> told = [];
    private readonly List<JsonElement> pending = [];
    private readonly List<(Predicate<JsonElement> Fits, TaskCompletionSource<JsonElement> Found)> waiters = [];

    /// <summary>Calls that the bot made, in order, waited for or not.</summary>
    public IReadOnlyList<PeerCall> Calls
    {
        get
        {
            lock (door)
            {
                return [.. told.Where(PeerCall.IsOne).Select(PeerCall.Of)];
            }
        }
    }

    /// <summary>Waits for the bot to make a call, if it has not yet, and takes it out.</summary>
    public async Task<PeerCall> CallAsync(string what, Predicate<PeerCall> fits) =>
        PeerCall.Of(await NextAsync(what, happening => PeerCall.IsOne(happening) && fits(PeerCall.Of(happening))));

    /// <summary>Waits for something to happen, if it has not yet, and takes it out.</summary>
    public async Task<JsonElement> NextAsync(string what, Predicate<JsonElement> fits)
    {
        var found = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (door)
        {
            var index = pending.FindIndex(fits);
            if (index >= 0)
            {
                found.SetResult(pending[index]);
                pending.RemoveAt(index);
            }
            else
            {
                waiters.Add((fits, found));
            }
        }

        try
        {
            return await found.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"This did not happen: {what}. The bot made these calls:\n{string.Join('\n', Calls.TakeLast(12))}");
            throw;
        }
    }

    internal void Add(JsonElement happening)
    {
        lock (door)
        {
            told.Add(happening);
            var index = waiters.FindIndex(waiter => waiter.Fits(happening));
            if (index < 0)
            {
                pending.Add(happening);
                return;
            }

            waiters[index].Found.SetResult(happening);
            waiters.RemoveAt(index);
        }
    }
}
