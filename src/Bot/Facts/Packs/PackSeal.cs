using System.Text;
using System.Text.RegularExpressions;
using NSec.Cryptography;

namespace Bot.Facts.Packs;

/// <summary>The last line of a pack: an Ed25519 signature of every byte before it. docs/evidence.md describes it for other programs.</summary>
internal static partial class PackSeal
{
    /// <summary>How many bytes the last line has, its line feed included.</summary>
    public const int Length = 240;

    // What is signed begins with this, so that no signature of the key for another purpose fits a pack.
    private static readonly byte[] Purpose = "bot-evidence 1\n"u8.ToArray();

    /// <summary>A page with its seal.</summary>
    public static byte[] Close(byte[] page, EvidenceKey key)
    {
        var signature = Convert.ToHexStringLower(key.Sign(Message(page)));
        return [.. page, .. Encoding.ASCII.GetBytes($"<!-- bot-evidence 1 ed25519 key={key.Signer.PublicKey} signature={signature} -->\n")];
    }

    /// <summary>Opens a file.</summary>
    /// <param name="file">All of it.</param>
    /// <param name="wrong">Why it is no whole pack, to follow the name of the file; empty when it is one.</param>
    /// <returns>Null when it does not end in a seal, or in one of other bytes.</returns>
    public static SealedPage? Open(ReadOnlySpan<byte> file, out string wrong)
    {
        var line = file.Length > Length ? Encoding.Latin1.GetString(file[^Length..]) : "";
        if (!Line().IsMatch(line) || file[^(Length + 1)] != '\n')
        {
            wrong = "does not end in the line of a signed evidence pack: it is another file, or its end was cut off or changed";
            return null;
        }

        var (key, signature) = (Convert.FromHexString(line.AsSpan(32, 64)), Convert.FromHexString(line.AsSpan(107, 128)));
        var page = file[..^Length];
        if (!PublicKey.TryImport(SignatureAlgorithm.Ed25519, key, KeyBlobFormat.RawPublicKey, out var signer)
            || signer is null || !SignatureAlgorithm.Ed25519.Verify(signer, Message(page), signature))
        {
            wrong = "was changed after it was signed: its signature does not fit its bytes";
            return null;
        }

        wrong = "";
        return new SealedPage(page.ToArray(), PackSigner.Of(key));
    }

    private static byte[] Message(ReadOnlySpan<byte> page) => [.. Purpose, .. page];

    // "\z", because "$" would also allow a second line feed.
    [GeneratedRegex(@"\A<!-- bot-evidence 1 ed25519 key=[0-9a-f]{64} signature=[0-9a-f]{128} -->\n\z", RegexOptions.CultureInvariant)]
    private static partial Regex Line();
}

/// <summary>A page whose every byte was signed.</summary>
internal sealed record SealedPage(byte[] Bytes, PackSigner Signer);
