using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Bot.Ingestion;

/// <summary>The decoders of a PDF's streams, with a limit on what a stream may unpack to.</summary>
internal sealed class PdfFilters : BaseFilterProvider
{
    private const long LargestStreamBytes = 64L << 20;
    private const int LargestOldBytes = 256 << 10; // Of packed data; only old files use LZW and run lengths, and LZW packs up to 1:1000.

    private PdfFilters(IReadOnlyDictionary<string, IFilter> filters)
        : base(filters)
    {
    }

    /// <summary>Makes decoders for one document.</summary>
    public static PdfFilters Create()
    {
        var flate = new Limited(new FlateFilter(), RefuseLargeFlate);
        var lzw = new Limited(new LzwFilter(), RefuseLargeOld);
        var runs = new Limited(new RunLengthFilter(), RefuseLargeOld);
        var images = new Limited(new DctDecodeFilter(), _ => { });

        // ISO 32000-1, tables 6 and 94: names of filters and their abbreviations. Pictures are never decoded.
        return new PdfFilters(new Dictionary<string, IFilter>(StringComparer.Ordinal)
        {
            ["ASCII85Decode"] = new Ascii85Filter(), ["A85"] = new Ascii85Filter(),
            ["ASCIIHexDecode"] = new AsciiHexDecodeFilter(), ["AHx"] = new AsciiHexDecodeFilter(),
            ["FlateDecode"] = flate, ["Fl"] = flate,
            ["LZWDecode"] = lzw, ["LZW"] = lzw,
            ["RunLengthDecode"] = runs, ["RL"] = runs,
            ["CCITTFaxDecode"] = images, ["CCF"] = images, ["DCTDecode"] = images, ["DCT"] = images, ["JBIG2Decode"] = images, ["JPXDecode"] = images,
        });
    }

    private static void RefuseLargeFlate(Memory<byte> packed)
    {
        const int headerBytes = 2; // zlib's, before the deflated data.
        if (packed.Length <= headerBytes)
        {
            return;
        }

        using var stream = new MemoryStream(packed[headerBytes..].ToArray(), writable: false);
        using var unpacked = new DeflateStream(stream, CompressionMode.Decompress);
        var buffer = new byte[81920];
        var total = 0L;
        try
        {
            for (var read = unpacked.Read(buffer); read > 0; read = unpacked.Read(buffer))
            {
                total += read;
                if (total > LargestStreamBytes)
                {
                    throw Bomb();
                }
            }
        }
        catch (InvalidDataException)
        {
            // A damaged stream ends here; the decoder saves what it can, which is no more than this.
        }
    }

    private static void RefuseLargeOld(Memory<byte> packed)
    {
        if (packed.Length > LargestOldBytes)
        {
            throw Bomb();
        }
    }

    private static UnreadableFileException Bomb() => new("unpacks to far more than its size, as no PDF of text does: print it to a new PDF.");

    private sealed class Limited(IFilter inner, Action<Memory<byte>> refuse) : IFilter
    {
        public bool IsSupported => inner.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            refuse(input);
            return inner.Decode(input, streamDictionary, filterProvider, filterIndex);
        }
    }
}
