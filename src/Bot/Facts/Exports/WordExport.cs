using System.IO.Compression;
using System.Text;
using System.Xml;
using Bot.Documents;
using Bot.Facts.Packs;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Facts.Exports;

/// <summary>Writes facts as a Word document, paragraph by paragraph.</summary>
internal static class WordExport
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static async Task WriteAsync(IAsyncEnumerable<PackedFact> facts, Stream output, CancellationToken cancellationToken)
    {
        // The package is written with synchronous calls, which a connection does not take: into a file that is gone once it is closed.
        await using var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), OnlyForMe());

        // A package that the library opens for writing keeps all its parts in memory; entries of an archive go out as they are written.
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            AddText(archive, "[Content_Types].xml", WordParts.ContentTypes);
            AddText(archive, "_rels/.rels", WordParts.PackageRelationships);
            AddText(archive, "word/_rels/document.xml.rels", WordParts.DocumentRelationships);
            AddElement(archive, "word/styles.xml", WordParts.Styles());
            await using var entry = archive.CreateEntry("word/document.xml").Open();
            using var writer = OpenXmlWriter.Create(entry, Utf8);
            writer.WriteStartDocument(standalone: true);
            writer.WriteStartElement(new DocumentFormat.OpenXml.Wordprocessing.Document());
            writer.WriteStartElement(new Body());
            await foreach (var fact in facts.WithCancellation(cancellationToken))
            {
                foreach (var line in ExportText.Of(fact))
                {
                    writer.WriteElement(ParagraphOf(line));
                }
            }

            writer.WriteElement(new SectionProperties());
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        file.Position = 0;
        await file.CopyToAsync(output, cancellationToken);
    }

    // The folder is everybody's on the machine, and the facts are the team's.
    private static FileStreamOptions OnlyForMe()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, BufferSize = 1 << 16, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }

    private static Paragraph ParagraphOf(ExportLine line)
    {
        var text = Clean(line.Text);
        var isRightToLeft = text.FirstOrDefault(char.IsLetter) is >= '\u0590' and <= '\u08FF';
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = WordParts.StyleOf(line.Style) });
        if (isRightToLeft)
        {
            properties.Append(new BiDi());
        }

        var paragraph = new Paragraph(properties, RunOf(text, isRightToLeft));
        if (line.Link is { } link)
        {
            paragraph.Append(RunOf(", ", isRightToLeft: false));
            paragraph.Append(new SimpleField(RunOf(Clean(link.AbsoluteUri), isRightToLeft: false)) { Instruction = $"HYPERLINK \"{link.AbsoluteUri}\"" });
        }

        return paragraph;
    }

    private static Run RunOf(string text, bool isRightToLeft)
    {
        var run = new Run();
        if (isRightToLeft)
        {
            run.Append(new RunProperties(new RightToLeftText()));
        }

        run.Append(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>On one line, and only characters that XML has.</summary>
    private static string Clean(string text) => new([.. string.Join(' ', DisplayText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Where(character => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character))]);

    private static void AddText(ZipArchive archive, string name, string text)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Utf8.GetBytes(text));
    }

    private static void AddElement(ZipArchive archive, string name, OpenXmlElement element)
    {
        using var entry = archive.CreateEntry(name).Open();
        using var writer = OpenXmlWriter.Create(entry, Utf8);
        writer.WriteStartDocument(standalone: true);
        writer.WriteElement(element);
    }
}
