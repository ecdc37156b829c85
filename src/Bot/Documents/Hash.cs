using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Documents;

/// <summary>Makes ids from what they name.</summary>
internal static class Hash
{
    /// <summary>The first 128 bits of a SHA-256 over the parts, each with its length before it, in 32 hexadecimal digits.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
