using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Extensions.Options;

namespace Bot.Ingestion;

/// <summary>Reads Word files (.docx): headings by style, lists with their printed numbers, tables.</summary>
internal sealed class WordExtractor(IOptions<IngestionOptions> options) : ITextExtractor
{
    public bool Reads(FileContent content) => content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8);

    public ExtractedText Extract(FileContent content, CancellationToken cancellationToken)
    {
        using var stream = new MemoryStream(content.Bytes.ToArray(), writable: false);
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true))
        {
            WordPackageCheck.Check(archive, cancellationToken);
        }

        stream.Position = 0;
        using var package = WordprocessingDocument.Open(stream, isEditable: false);
        var body = package.MainDocumentPart?.Document?.Body ?? throw new UnreadableFileException("has no text: add a file that has text.");
        var builder = new ExtractedTextBuilder(options.Value.MaxTextCharacters);
        var styles = new WordStyles(package.MainDocumentPart.StyleDefinitionsPart?.Styles);
        var walk = new WordWalk(builder, styles, new WordNumbering(package.MainDocumentPart.NumberingDefinitionsPart?.Numbering), cancellationToken);
        walk.Add(body);
        var title = TextCleaner.Clean(package.PackageProperties.Title ?? "");
        return builder.Build(new ProposedProperties { Title = title.Length > 0 ? title : null });
    }
}
