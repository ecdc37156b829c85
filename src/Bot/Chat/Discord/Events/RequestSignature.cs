using System.Globalization;
using System.Text;
using NSec.Cryptography;

namespace Bot.Chat.Discord.Events;

/// <summary>Tells whether a request is Discord's own and fresh.</summary>
/// <remarks>https://docs.discord.com/developers/interactions/overview (Validating Security Request Headers): Ed25519 over the timestamp and the body's bytes.</remarks>
internal sealed class RequestSignature
{
    // A request that somebody recorded is worth nothing after this. Discord does not set a time; this is Slack's.
    private const long MaxSkewSeconds = 300;

    // More digits are no time of this millennium, and could overflow.
    private const int MaxTimestampDigits = 12;

    private readonly PublicKey key;

    /// <summary>Makes it for a key.</summary>
    /// <param name="publicKey">64 hexadecimal digits.</param>
    /// <exception cref="FormatException">They are no key.</exception>
    public RequestSignature(string publicKey) => key = PublicKey.Import(SignatureAlgorithm.Ed25519, Convert.FromHexString(publicKey), KeyBlobFormat.RawPublicKey);

    /// <summary>Checks a request; never throws, whatever it is given.</summary>
    /// <param name="signature">Hexadecimal, from X-Signature-Ed25519.</param>
    /// <param name="timestamp">From X-Signature-Timestamp.</param>
    /// <param name="body">As it came, byte for byte.</param>
    /// <param name="now">The time.</param>
    public bool IsValid(string? signature, string? timestamp, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        // Nothing stands between timestamp and body: digits alone keep one from reaching into the other.
        if (timestamp is not { Length: > 0 and <= MaxTimestampDigits } || !timestamp.All(char.IsAsciiDigit)
            || Math.Abs(now.ToUnixTimeSeconds() - long.Parse(timestamp, CultureInfo.InvariantCulture)) > MaxSkewSeconds)
        {
            return false;
        }

        Span<byte> signed = stackalloc byte[64];
        if (signature is not { Length: 128 } || Convert.FromHexString(signature, signed, out _, out _) is not System.Buffers.OperationStatus.Done)
        {
            return false;
        }

        byte[] message = [.. Encoding.ASCII.GetBytes(timestamp), .. body];
        return SignatureAlgorithm.Ed25519.Verify(key, message, signed);
    }
}
