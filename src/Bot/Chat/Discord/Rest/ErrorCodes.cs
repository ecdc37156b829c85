namespace Bot.Chat.Discord.Rest;

/// <summary>The codes of Discord's error answers that something is done about.</summary>
/// <remarks>https://docs.discord.com/developers/topics/opcodes-and-status-codes (JSON error codes).</remarks>
internal static class ErrorCodes
{
    public const int UnknownChannel = 10003;
    public const int UnknownMessage = 10008;
    public const int UnknownWebhook = 10015;
    public const int UnknownInteraction = 10062;
    public const int AlreadyAcknowledged = 40060;
    public const int MissingAccess = 50001;
    public const int MissingPermission = 50013;
    public const int InvalidWebhookToken = 50027;

    /// <summary>Whether the token of an interaction is of no more use: it ended after 15 minutes, or its acknowledgement came too late.</summary>
    public static bool IsTokenGone(int code) => code is UnknownWebhook or UnknownInteraction or InvalidWebhookToken;

    /// <summary>Whether the bot may not write there, or not even look.</summary>
    public static bool IsNotAllowed(int code) => code is MissingAccess or MissingPermission;
}
