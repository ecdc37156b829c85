using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Bot.Ingestion;

/// <summary>One walk through a Word file. Its nesting was checked before, so it may call itself.</summary>
internal sealed class WordWalk(ExtractedTextBuilder builder, WordStyles styles, WordNumbering numbering, CancellationToken cancellationToken)
{
    public void Add(OpenXmlElement container)
    {
        foreach (var element in container.ChildElements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (element)
            {
                case Paragraph paragraph:
                    AddParagraph(paragraph);
                    break;
                case Table table:
                    AddTable(table);
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun:
                    Add(element);
                    break;
            }
        }
    }

    private void AddParagraph(Paragraph paragraph)
    {
        var text = TextOf(paragraph);
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        // A heading may be numbered too: "Article 1", "2.1".
        var marker = styles.ListOf(paragraph) is var (id, level) ? numbering.Next(id, level) : "";
        var heading = styles.HeadingLevel(paragraph);
        if (heading is { } headingLevel)
        {
            builder.Add(BlockKind.Heading, marker == "- " ? text : marker + text, headingLevel);
        }
        else
        {
            builder.Add(marker.Length > 0 ? BlockKind.ListItem : BlockKind.Paragraph, marker + text, marker.Length > 0 ? (styles.ListOf(paragraph)?.Level ?? 0) + 1 : 0);
        }
    }

    private void AddTable(Table table)
    {
        var rows = table.Elements<TableRow>().ToArray();
        if (rows.All(row => row.Elements<TableCell>().Count() <= 1) || table.Descendants<Table>().Any())
        {
            // A frame around text is no table.
            foreach (var cell in rows.SelectMany(row => row.Elements<TableCell>()))
            {
                Add(cell);
            }

            return;
        }

        for (var index = 0; index < rows.Length; index++)
        {
            var cells = rows[index].Elements<TableCell>().Select(cell => TextCleaner.Clean(string.Join(' ', cell.Elements<Paragraph>().Select(TextOf)))).ToArray();
            if (cells.Any(cell => cell.Length > 0))
            {
                builder.Add(BlockKind.TableRow, string.Join(" | ", cells), index == 0 ? 1 : 0);
            }
        }
    }

    private static string TextOf(Paragraph paragraph)
    {
        var text = new StringBuilder();
        Append(paragraph, text);
        return text.ToString();
    }

    // Deleted, moved away and hidden text is not part of what a reader sees; a drawing comes twice, once for old programs.
    private static void Append(OpenXmlElement container, StringBuilder text)
    {
        foreach (var element in container.ChildElements)
        {
            switch (element)
            {
                case Text words:
                    text.Append(words.Text);
                    break;
                case TabChar or Break or CarriageReturn:
                    text.Append(' ');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case DeletedRun or MoveFromRun or AlternateContentFallback or ParagraphProperties:
                case Run { RunProperties.Vanish: { } vanish } when vanish.Val is null || vanish.Val.Value:
                    break;
                default:
                    Append(element, text);
                    break;
            }
        }
    }
}
