using System.Collections.Concurrent;

namespace Bot.Tests.Fakes.Slack;

/// <summary>What goes wrong next, and what went wrong how often.</summary>
internal sealed class PeerFaults
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<PeerFault>> planned = new();
    private readonly ConcurrentDictionary<string, int> injected = new();

    /// <summary>Asked for each call that has no planned fault; for faults at random. Null for none.</summary>
    public Func<string, PeerFault?>? Choose { get; set; }

    /// <summary>How often each fault happened, by its name.</summary>
    public IReadOnlyDictionary<string, int> Injected => injected;

    /// <summary>The next calls of a method fail, one each.</summary>
    public void Plan(string method, params PeerFault[] faults)
    {
        var queue = planned.GetOrAdd(method, _ => new());
        foreach (var fault in faults)
        {
            queue.Enqueue(fault);
        }
    }

    public PeerFault? Next(string method)
    {
        var fault = planned.TryGetValue(method, out var queue) && queue.TryDequeue(out var next) ? next : Choose?.Invoke(method);
        if (fault is not null)
        {
            Count($"{method}: {fault}");
        }

        return fault;
    }

    public void Count(string name) => injected.AddOrUpdate(name, 1, (_, count) => count + 1);
}
