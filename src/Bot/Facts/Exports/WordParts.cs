using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Facts.Exports;

/// <summary>The parts of a Word document that are always the same. https://ecma-international.org/publications-and-standards/standards/ecma-376/, parts 1 and 2.</summary>
internal static class WordParts
{
    public const string ContentTypes = """
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
          <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
          <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
          <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>
        </Types>
        """;

    public const string PackageRelationships = """
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
        </Relationships>
        """;

    public const string DocumentRelationships = """
        <?xml version="1.0" encoding="utf-8" standalone="yes"?>
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
          <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
        </Relationships>
        """;

    public static string StyleOf(ExportStyle style) => style switch
    {
        ExportStyle.Heading => "Heading1",
        ExportStyle.Strong => "Strong",
        ExportStyle.Quote => "Quote",
        ExportStyle.Small => "Source",
        _ => "Normal",
    };

    /// <summary>The styles that <see cref="StyleOf"/> names.</summary>
    public static Styles Styles() => new(
        StyleNamed("Normal", "Normal", halfPoints: "22", new SpacingBetweenLines { After = "120" }, isDefault: true),
        StyleNamed("Heading1", "heading 1", halfPoints: "32", new SpacingBetweenLines { Before = "360", After = "120" }, new Bold(), outline: 0),
        StyleNamed("Strong", "Decision", halfPoints: "22", new SpacingBetweenLines { After = "120" }, new Bold()),
        StyleNamed("Quote", "Quote", halfPoints: "22", new SpacingBetweenLines { After = "60" }, new Italic(), indentation: "567"),
        StyleNamed("Source", "Source", halfPoints: "18", new SpacingBetweenLines { After = "120" }, indentation: "567"));

    private static Style StyleNamed(
        string id, string name, string halfPoints, SpacingBetweenLines spacing, DocumentFormat.OpenXml.OpenXmlElement? face = null, int? outline = null, string? indentation = null, bool isDefault = false)
    {
        var paragraph = new StyleParagraphProperties(spacing);
        if (indentation is not null)
        {
            paragraph.Append(new Indentation { Left = indentation });
        }

        if (outline is { } level)
        {
            paragraph.Append(new OutlineLevel { Val = level });
        }

        var run = new StyleRunProperties();
        if (face is not null)
        {
            run.Append(face);
        }

        run.Append(new FontSize { Val = halfPoints });
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
        {
            style.Default = true;
        }
        else
        {
            style.Append(new BasedOn { Val = "Normal" });
        }

        style.Append(paragraph, run);
        return style;
    }
}
