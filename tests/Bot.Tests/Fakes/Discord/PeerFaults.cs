using System.Collections.Concurrent;

namespace Bot.Tests.Fakes.Discord;

/// <summary>What goes wrong with a request.</summary>
internal enum RestFault
{
    /// <summary>429 for the bucket.</summary>
    LimitUser,

    /// <summary>429 for everything.</summary>
    LimitGlobal,

    /// <summary>429 because of others.</summary>
    LimitShared,

    /// <summary>502, and nothing is done.</summary>
    ServerError,

    /// <summary>500, after it was done.</summary>
    ServerErrorAfterwards,

    /// <summary>The connection breaks.</summary>
    Drop,

    /// <summary>It takes longer than an acknowledgement may, and is refused as too late.</summary>
    Slow,

    /// <summary>Discord does not know the interaction: 10062.</summary>
    UnknownInteraction,

    /// <summary>Discord says that it was acknowledged before, as after a try whose answer was lost: 40060.</summary>
    AlreadyAcknowledged,

    /// <summary>The interaction's token is gone: 50027.</summary>
    TokenExpired,
}

/// <summary>Which requests go wrong, one after the other or by chance. Safe to use from many threads.</summary>
internal sealed class PeerFaults
{
    private readonly Lock drawing = new();
    private readonly List<(string Route, RestFault Fault)> next = [];
    private readonly ConcurrentDictionary<RestFault, int> injected = [];
    private Func<string, RestFault?>? chance;

    /// <summary>How often each fault happened.</summary>
    public IReadOnlyDictionary<RestFault, int> Injected => injected;

    /// <summary>The next requests whose route begins so go wrong.</summary>
    /// <param name="route">Such as <c>POST channels</c> or <c>POST callback</c>.</param>
    /// <param name="faults">In this order, one for each request.</param>
    public void Next(string route, params RestFault[] faults)
    {
        lock (drawing)
        {
            next.AddRange(faults.Select(fault => (route, fault)));
        }
    }

    /// <summary>From now on requests go wrong by chance; null ends it.</summary>
    /// <param name="choose">Given the route; called by one thread at a time.</param>
    public void ByChance(Func<string, RestFault?>? choose)
    {
        lock (drawing)
        {
            chance = choose;
        }
    }

    /// <summary>What goes wrong with a request; null when nothing does.</summary>
    public RestFault? Draw(string route)
    {
        lock (drawing)
        {
            var place = next.FindIndex(fault => route.StartsWith(fault.Route, StringComparison.Ordinal));
            RestFault? drawn = place >= 0 ? next[place].Fault : chance?.Invoke(route);
            if (place >= 0)
            {
                next.RemoveAt(place);
            }

            if (drawn is { } fault)
            {
                injected.AddOrUpdate(fault, 1, (_, count) => count + 1);
            }

            return drawn;
        }
    }
}
