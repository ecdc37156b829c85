namespace Bot.Chat.Discord.Gateway;

/// <summary>What a payload of the gateway is.</summary>
/// <remarks>https://docs.discord.com/developers/topics/opcodes-and-status-codes (Gateway Opcodes).</remarks>
internal enum Opcode
{
    Dispatch = 0,
    Heartbeat = 1,
    Identify = 2,
    Resume = 6,
    Reconnect = 7,
    InvalidSession = 9,
    Hello = 10,
    HeartbeatAck = 11,
}
