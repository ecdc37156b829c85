namespace Bot.Chat.Discord.Gateway;

/// <summary>What to do when the gateway closes a connection.</summary>
/// <remarks>https://docs.discord.com/developers/topics/opcodes-and-status-codes (Gateway Close Event Codes).</remarks>
internal static class CloseCodes
{
    /// <summary>Ours, when no acknowledgement of a heartbeat came. Never 1000 or 1001: those end the session.</summary>
    public const int NoAcknowledgement = 4200;

    /// <summary>Ours, for every other reason to come back later.</summary>
    public const int ComingBack = 4000;

    /// <summary>The codes after which a session can't be resumed, with what follows; every other code, and none at all, is resumed.</summary>
    public static IReadOnlyDictionary<int, CloseRule> Rules { get; } = new Dictionary<int, CloseRule>
    {
        [1000] = new(Reconnection.Identify, ""), // Closed in good order: the session is over.
        [4003] = new(Reconnection.Identify, ""), // Sent before identifying.
        [4005] = new(Reconnection.Identify, ""), // Identified twice.
        [4007] = new(Reconnection.Identify, ""), // Resumed with a sequence that is none.
        [4008] = new(Reconnection.Identify, ""), // Sent too fast.
        [4009] = new(Reconnection.Identify, ""), // The session timed out.
        [4004] = new(Reconnection.Never, "Discord does not accept the token: set Discord:Token to the one that the Developer Portal shows under Bot."),
        [4010] = new(Reconnection.Never, "Discord does not accept the number of the shard: set Discord:Shards to 0."),
        [4011] = new(Reconnection.Never, "The bot is on too many servers for so few shards: set Discord:Shards to 0."),
        [4012] = new(Reconnection.Never, "Discord no longer speaks this version of its gateway: install a newer version of this program."),
        [4013] = new(Reconnection.Never, "Discord does not know an intent that was asked for: install a newer version of this program."),
        [4014] = new(Reconnection.Never, "The application was not granted an intent: switch Message Content Intent on in the Developer Portal under Bot, or set Discord:MessageContent to false."),
    };

    /// <summary>What follows a close.</summary>
    /// <param name="code">Null when the connection broke without one, which is often called 1006.</param>
    public static CloseRule After(int? code) => code is { } known && Rules.TryGetValue(known, out var rule) ? rule : new CloseRule(Reconnection.Resume, "");
}

/// <summary>What follows a close.</summary>
/// <param name="Next">How to come back.</param>
/// <param name="Problem">What somebody has to do first, as a sentence; empty unless <see cref="Reconnection.Never"/>.</param>
internal sealed record CloseRule(Reconnection Next, string Problem);

/// <summary>How to come back after a connection ended.</summary>
internal enum Reconnection
{
    /// <summary>Go on with the session; nothing is missed.</summary>
    Resume,

    /// <summary>Begin a new session.</summary>
    Identify,

    /// <summary>Not at all: somebody has to change a setting.</summary>
    Never,
}
