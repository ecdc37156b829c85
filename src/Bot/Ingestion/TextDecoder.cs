using System.Text;

namespace Bot.Ingestion;

/// <summary>Finds the encoding of a text file.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes UTF-16 and UTF-8 by their byte order mark, else strict UTF-8, else Windows-1252 when the result looks like text.</summary>
    /// <exception cref="UnreadableFileException">The bytes are not text.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        // UTF-32's little-endian mark begins with UTF-16's.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0x00, 0x00]))
        {
            return RefuseBinary(Encoding.UTF32.GetString(bytes[4..]));
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return RefuseBinary(Encoding.Unicode.GetString(bytes[2..]));
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return RefuseBinary(Encoding.BigEndianUnicode.GetString(bytes[2..]));
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            bytes = bytes[3..];
        }

        try
        {
            return RefuseBinary(StrictUtf8.GetString(bytes));
        }
        catch (DecoderFallbackException)
        {
            // Bytes that are not UTF-8 may still be an old Western text.
            return RefuseBinary(CodePagesEncodingProvider.Instance.GetEncoding(1252)?.GetString(bytes) ?? "", mostlyAscii: true);
        }
    }

    private static string RefuseBinary(string text, bool mostlyAscii = false)
    {
        // Form feeds and stray control characters occur in real text, but rarely.
        var tolerated = 2 + text.Length / 100;
        var odd = 0;
        var beyondAscii = 0;
        foreach (var character in text)
        {
            odd += (char.IsControl(character) && !char.IsWhiteSpace(character)) || character == '\uFFFD' ? 1 : 0;
            beyondAscii += character > '\u007F' ? 1 : 0;
        }

        // A third of accented letters is more than any Western language has: then it is another encoding.
        var isText = odd <= tolerated && !(mostlyAscii && beyondAscii > text.Length / 3);
        return isText ? text : throw new UnreadableFileException("is not text in UTF-8, UTF-16 or Windows-1252, nor another kind of file that can be read: save it as UTF-8, PDF or .docx.");
    }
}
