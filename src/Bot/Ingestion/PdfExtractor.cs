using Microsoft.Extensions.Options;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Exceptions;

namespace Bot.Ingestion;

/// <summary>Reads PDF files: columns one after the other, without running headers and footers, with page numbers.</summary>
internal sealed class PdfExtractor(IOptions<IngestionOptions> options) : ITextExtractor
{
    private const int DeepestNesting = 100;

    public bool Reads(FileContent content) => IsPdf(content);

    /// <summary>Whether a file says that it is a PDF.</summary>
    public static bool IsPdf(FileContent content)
    {
        const int looked = 1024; // Readers accept some bytes before the signature.
        return content.Bytes.Span[..Math.Min(content.Bytes.Length, looked)].IndexOf("%PDF-"u8) >= 0;
    }

    public ExtractedText Extract(FileContent content, CancellationToken cancellationToken)
    {
        RefuseTruncated(content.Bytes.Span);
        using var document = Open(content.Bytes);
        if (document.NumberOfPages > options.Value.MaxPages)
        {
            throw new UnreadableFileException($"has {document.NumberOfPages:N0} pages and the limit is {options.Value.MaxPages:N0}: split it, or raise Ingestion:MaxPages.");
        }

        var pages = new List<IReadOnlyList<PdfRow>>();
        var characters = 0;
        foreach (var page in Pages(document))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rows = PdfRows.Of(page);
            characters += rows.Sum(row => row.Words.Sum(word => word.Text.Length + 1));
            if (characters > options.Value.MaxTextCharacters)
            {
                throw new UnreadableFileException($"has more than {options.Value.MaxTextCharacters:N0} characters of text: split it, or raise Ingestion:MaxTextCharacters.");
            }

            pages.Add(rows);
        }

        if (characters == 0)
        {
            throw new UnreadableFileException("has no text on its pages, only pictures: recognise its text (OCR) and save it as PDF with text.");
        }

        var lines = PdfRunningText.Without(pages).SelectMany(PdfColumns.Lines).ToArray();
        var builder = new ExtractedTextBuilder(options.Value.MaxTextCharacters);
        PdfBlocks.Add(lines, builder, cancellationToken);
        return builder.Build(new ProposedProperties { Title = TitleOf(document) });
    }

    // A reader that repairs broken files would quietly leave out the missing end.
    private static void RefuseTruncated(ReadOnlySpan<byte> bytes)
    {
        const int tail = 8192;
        if (bytes[Math.Max(0, bytes.Length - tail)..].LastIndexOf("startxref"u8) < 0)
        {
            throw new UnreadableFileException("is truncated, its end is missing: download or save it again.");
        }
    }

    private static PdfDocument Open(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, ClipPaths = false, MaxStackDepth = DeepestNesting, FilterProvider = PdfFilters.Create() });
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new UnreadableFileException("is encrypted with a password: remove the password and add it again.");
        }
    }

    private static IEnumerable<Page> Pages(PdfDocument document)
    {
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            yield return document.GetPage(number);
        }
    }

    // Many programs leave the name of a file or of themselves here.
    private static string? TitleOf(PdfDocument document)
    {
        var title = TextCleaner.Clean(document.Information.Title ?? "");
        var isName = title.StartsWith("Microsoft Word", StringComparison.OrdinalIgnoreCase) || title.StartsWith("untitled", StringComparison.OrdinalIgnoreCase)
            || Path.GetExtension(title) is { Length: > 2 and <= 5 } || !title.Contains(' ', StringComparison.Ordinal);
        return isName ? null : title;
    }
}
