using System.Security.Cryptography;

namespace Bot.Facts.Packs;

/// <summary>Who signed a pack, as far as a signature tells.</summary>
/// <param name="PublicKey">Ed25519, 64 lower-case hexadecimal digits.</param>
/// <param name="Fingerprint">The first 128 bits of the SHA-256 of the key's 32 bytes, in eight groups of four hexadecimal digits: short enough to be read out.</param>
public sealed record PackSigner(string PublicKey, string Fingerprint)
{
    private const int Groups = 8;

    /// <summary>The signer of a key.</summary>
    /// <param name="publicKey">32 bytes.</param>
    internal static PackSigner Of(ReadOnlySpan<byte> publicKey)
    {
        var digits = Convert.ToHexStringLower(SHA256.HashData(publicKey).AsSpan(0, 2 * Groups));
        return new PackSigner(Convert.ToHexStringLower(publicKey), string.Join(' ', Enumerable.Range(0, Groups).Select(group => digits.Substring(4 * group, 4))));
    }
}
