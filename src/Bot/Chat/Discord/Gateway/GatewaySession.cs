namespace Bot.Chat.Discord.Gateway;

/// <summary>A session of the gateway, which outlives connections and processes.</summary>
/// <param name="Id">Discord's.</param>
/// <param name="ResumeUrl">Where it is resumed: another address than the one it was begun at.</param>
/// <param name="ShardCount">With another number of shards it can't be resumed.</param>
/// <param name="Ledger">How far it came.</param>
internal sealed record GatewaySession(string Id, Uri ResumeUrl, int ShardCount, SequenceLedger Ledger)
{
    // The compiler's own would write tokens and what people said into logs.
    public override string ToString() => nameof(GatewaySession);
}
