namespace Bot.Ingestion;

/// <summary>Names the files that people often add and no extractor reads, with what to do instead.</summary>
internal static class UnsupportedFormats
{
    // https://www.garykessler.net/library/file_sigs.html
    private static readonly (byte[] Signature, string Advice)[] Signatures =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "is an old or encrypted Office file: remove its password and save it as .docx or PDF."),
        ("{\\rtf"u8.ToArray(), "is a rich text file: save it as .docx or PDF."),
        ([0x89, (byte)'P', (byte)'N', (byte)'G'], Image),
        ([0xFF, 0xD8, 0xFF], Image),
        ("GIF8"u8.ToArray(), Image),
        ([(byte)'I', (byte)'I', 0x2A, 0x00], Image),
        ([(byte)'M', (byte)'M', 0x00, 0x2A], Image),
        ([0x1F, 0x8B], Archive),
        ("Rar!"u8.ToArray(), Archive),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], Archive),
        ("%!PS"u8.ToArray(), "is a PostScript file: convert it to PDF."),
    ];

    private const string Image = "is a picture without text: recognise its text first and save it as PDF with text.";

    private const string Archive = "is a compressed archive: unpack it and add the files in it.";

    /// <summary>What is wrong and what to do; null when the file may be readable.</summary>
    public static string? Advice(FileContent content)
    {
        foreach (var (signature, advice) in Signatures)
        {
            if (content.StartsWith(signature))
            {
                return advice;
            }
        }

        return null;
    }
}
