
namespace Bot.Ingestion;

/// <summary>Finds the paragraphs of a plain text.</summary>
internal static class PlainTextParagraphs
{
    private const int WrappedColumns = 100; // Wrapped lines are no longer than this; a paragraph set on one line usually is.

    /// <summary>The paragraphs and list items in reading order, not yet cleaned.</summary>
    public static IEnumerable<PlainTextParagraph> Of(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Replace('\f', '\n').Split('\n');
        return IsWrapped(lines) ? Wrapped(lines) : lines.Where(line => !string.IsNullOrWhiteSpace(line)).Select(Single);
    }

    // Blank lines separate paragraphs only where lines follow each other without one.
    private static bool IsWrapped(string[] lines)
    {
        var blank = false;
        var adjacent = false;
        var filled = 0;
        var beyond = 0;
        for (var index = 0; index < lines.Length; index++)
        {
            var isBlank = string.IsNullOrWhiteSpace(lines[index]);
            blank |= isBlank && filled > 0 && index + 1 < lines.Length;
            adjacent |= !isBlank && index > 0 && !string.IsNullOrWhiteSpace(lines[index - 1]);
            filled += isBlank ? 0 : 1;
            beyond += !isBlank && lines[index].Length > WrappedColumns ? 1 : 0;
        }

        return blank && adjacent && beyond <= filled / 4;
    }

    private static IEnumerable<PlainTextParagraph> Wrapped(string[] lines)
    {
        var paragraph = new List<string>();
        foreach (var line in lines)
        {
            var begins = string.IsNullOrWhiteSpace(line) || ListMarker.Read(line.AsSpan().TrimStart()) is not null;
            if (begins && paragraph.Count > 0)
            {
                yield return Single(string.Join('\n', paragraph));
                paragraph.Clear();
            }

            if (!string.IsNullOrWhiteSpace(line))
            {
                paragraph.Add(line);
            }
        }

        if (paragraph.Count > 0)
        {
            yield return Single(string.Join('\n', paragraph));
        }
    }

    private static PlainTextParagraph Single(string text) => ListMarker.Read(text.AsSpan().TrimStart()) is { IsBullet: true }
        ? new PlainTextParagraph(BlockKind.ListItem, text, 1)
        : new PlainTextParagraph(BlockKind.Paragraph, text, 0);
}

/// <summary>A paragraph of plain text as written.</summary>
internal sealed record PlainTextParagraph(BlockKind Kind, string Text, int Level);
