using System.IO.Compression;
using System.Xml;

namespace Bot.Ingestion;

/// <summary>Looks into a Word file before it is opened: what it is, how large it unpacks and how deep it nests.</summary>
internal static class WordPackageCheck
{
    private const int MostEntries = 10_000;

    private const long LargestXmlBytes = 64L << 20;

    // Word's own files shrink 5 to 30 times; empty formatting up to 100 times.
    private const int LargestRatio = 200;

    private const long SmallBytes = 1L << 20; // Below this any ratio is harmless.

    private const int DeepestNesting = 150;

    /// <summary>Refuses what is no Word file or would not fit into memory or the stack.</summary>
    /// <exception cref="UnreadableFileException">It is refused.</exception>
    public static void Check(ZipArchive archive, CancellationToken cancellationToken)
    {
        if (archive.Entries.Count > MostEntries)
        {
            throw Bomb();
        }

        if (archive.GetEntry("word/document.xml") is null)
        {
            throw new UnreadableFileException(Advice(archive));
        }

        var remaining = LargestXmlBytes;
        foreach (var entry in archive.Entries.Where(entry => IsXml(entry.FullName)))
        {
            // The sizes in the directory may lie, so the bytes themselves are counted.
            using var counted = new CountedStream(entry.Open(), Math.Min(remaining, Math.Max(SmallBytes, entry.CompressedLength * LargestRatio)));
            Walk(counted, cancellationToken);
            remaining -= counted.Count;
        }
    }

    private static void Walk(CountedStream stream, CancellationToken cancellationToken)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var reader = XmlReader.Create(stream, settings);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.Depth > DeepestNesting)
            {
                throw new UnreadableFileException($"nests tables or frames more than {DeepestNesting} deep: flatten it.");
            }
        }
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static string Advice(ZipArchive archive) => archive switch
    {
        _ when archive.GetEntry("xl/workbook.xml") is not null => "is a spreadsheet: save the sheets you need as PDF or HTML.",
        _ when archive.GetEntry("ppt/presentation.xml") is not null => "is a presentation: save it as PDF.",
        _ when archive.GetEntry("content.xml") is not null => "is an OpenDocument file: save it as .docx or PDF.",
        _ => "is a compressed archive: unpack it and add the files in it.",
    };

    private static UnreadableFileException Bomb() => new("unpacks to far more than its size, as no Word file does: save it anew from Word.");

    /// <summary>Stops reading after a number of bytes.</summary>
    private sealed class CountedStream(Stream inner, long limit) : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Count; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            Count += read;
            return Count <= limit ? read : throw Bomb();
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
