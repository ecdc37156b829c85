using System.Threading.Channels;

namespace Bot.Chat.Discord.Gateway;

/// <summary>What came and is not dealt with. Messages of a channel stay in order, so that an edit never overtakes what it edits; interactions wait for nobody.</summary>
internal sealed class DispatchQueue
{
    // An interaction has three seconds: 500 at once must not wait for each other's acknowledgements.
    private const int InteractionsAtOnce = 256;
    private const int Lanes = 16;
    private const int LaneCapacity = 1024;
    private const int InteractionCapacity = 4096;

    private readonly Channel<GatewayDispatch> interactions = System.Threading.Channels.Channel.CreateBounded<GatewayDispatch>(InteractionCapacity);
    private readonly Channel<GatewayDispatch>[] lanes = [.. Enumerable.Range(0, Lanes).Select(_ => System.Threading.Channels.Channel.CreateBounded<GatewayDispatch>(LaneCapacity))];

    /// <summary>Adds what came.</summary>
    /// <returns>False when there is no room, or it is closed.</returns>
    public bool Add(GatewayDispatch dispatch) => Channel(dispatch) switch
    {
        { } channel => channel.Writer.TryWrite(dispatch),
        null => Pass(dispatch),
    };

    /// <summary>Takes nothing more in.</summary>
    public void Close()
    {
        foreach (var channel in lanes.Append(interactions))
        {
            channel.Writer.TryComplete();
        }
    }

    /// <summary>Deals with all that comes until it is closed and empty.</summary>
    /// <param name="handle">Deals with one; must not throw. What it says is dealt with is not sent again after a restart.</param>
    /// <param name="cancellationToken">Leaves the rest.</param>
    public async Task RunAsync(Func<GatewayDispatch, CancellationToken, Task<bool>> handle, CancellationToken cancellationToken)
    {
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = InteractionsAtOnce, CancellationToken = cancellationToken };
        await Task.WhenAll(lanes.Select(lane => RunLaneAsync(lane, handle, cancellationToken))
            .Append(Parallel.ForEachAsync(interactions.Reader.ReadAllAsync(cancellationToken), atOnce, async (dispatch, token) => await HandleAsync(dispatch, handle, token))));
    }

    private static async Task RunLaneAsync(Channel<GatewayDispatch> lane, Func<GatewayDispatch, CancellationToken, Task<bool>> handle, CancellationToken cancellationToken)
    {
        await foreach (var dispatch in lane.Reader.ReadAllAsync(cancellationToken))
        {
            await HandleAsync(dispatch, handle, cancellationToken);
        }
    }

    private static async Task HandleAsync(GatewayDispatch dispatch, Func<GatewayDispatch, CancellationToken, Task<bool>> handle, CancellationToken cancellationToken)
    {
        if (await handle(dispatch, cancellationToken))
        {
            dispatch.Ledger.End(dispatch.Sequence);
        }
    }

    private static bool Pass(GatewayDispatch dispatch)
    {
        dispatch.Ledger.End(dispatch.Sequence);
        return true;
    }

    private Channel<GatewayDispatch>? Channel(GatewayDispatch dispatch) => dispatch.Name switch
    {
        "INTERACTION_CREATE" => interactions,
        "MESSAGE_CREATE" or "MESSAGE_UPDATE" or "MESSAGE_DELETE" or "MESSAGE_DELETE_BULK" => lanes[Lane(dispatch.Data.Id("channel_id"))],
        _ => null,
    };

    private static int Lane(string? channel) => channel is null ? 0 : (int)((uint)string.GetHashCode(channel, StringComparison.Ordinal) % Lanes);
}
