using System.Security.Cryptography;

namespace Bot.Web.Conversation;

/// <summary>Names a conversation of the chat page. Whoever knows the name can read it, so it can't be guessed.</summary>
internal static class ThreadId
{
    private const int Digits = 32; // 128 bits.

    /// <summary>A new name.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(Digits, lowercase: true);

    /// <summary>Whether a text can be the name of a conversation.</summary>
    public static bool IsValid(string? text) => text?.Length == Digits && text.All(char.IsAsciiHexDigitLower);
}
