using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Workspaces;

/// <summary>A key as programs send it: <c>bot_</c>, its id, <c>_</c>, and a secret of 256 random bits, in hexadecimal.</summary>
internal sealed partial record ApiKeyText(string Id, string Secret)
{
    // Secrets are drawn, not chosen: their SHA-256 can't be guessed back, and needs no slow hash.
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Secret)));

    public static ApiKeyText New() => new(RandomNumberGenerator.GetHexString(16, lowercase: true), RandomNumberGenerator.GetHexString(64, lowercase: true));

    /// <summary>Reads a key; null when the text is not of that form.</summary>
    public static ApiKeyText? Read(string text) => Form().Match(text) is { Success: true } match ? new ApiKeyText(match.Groups["id"].Value, match.Groups["secret"].Value) : null;

    public bool Fits(string hash) => CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash), Encoding.ASCII.GetBytes(hash));

    public override string ToString() => $"bot_{Id}_{Secret}";

    [GeneratedRegex(@"\Abot_(?<id>[0-9a-f]{16})_(?<secret>[0-9a-f]{64})\z")]
    private static partial Regex Form();
}
