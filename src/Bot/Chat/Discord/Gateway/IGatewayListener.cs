using System.Text.Json;

namespace Bot.Chat.Discord.Gateway;

/// <summary>Hears what a connection is sent. Called while the connection reads, so each call returns at once.</summary>
internal interface IGatewayListener
{
    /// <summary>A session was begun or resumed.</summary>
    void Ready(GatewaySession session);

    /// <summary>A heartbeat was acknowledged.</summary>
    void Acknowledged();

    /// <summary>Something happened. The taker ends it in its ledger once it is dealt with.</summary>
    /// <returns>False when there is no room for it.</returns>
    bool Dispatched(GatewayDispatch dispatch);
}

/// <summary>Something that happened.</summary>
/// <param name="Name">Such as <c>MESSAGE_CREATE</c>; empty when the gateway gave none.</param>
/// <param name="Data">What it is about; undefined when the gateway gave no object.</param>
/// <param name="Sequence">Its number in the session.</param>
/// <param name="Ledger">Where it is to be ended.</param>
/// <param name="ReceivedAt">When it came, in UTC.</param>
internal sealed record GatewayDispatch(string Name, JsonElement Data, long Sequence, SequenceLedger Ledger, DateTimeOffset ReceivedAt)
{
    // The compiler's own would write what people said into logs.
    public override string ToString() => $"dispatch {Sequence}";
}
