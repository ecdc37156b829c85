using System.Text;

namespace Bot.Ingestion;

/// <summary>Joins lines into headings, paragraphs and list items, across columns and pages.</summary>
internal static class PdfBlocks
{
    private const double LargerThanBody = 1.12;
    private const int LongestHeading = 200;
    private const int ArticleLevel = 6;
    private const int MinorLevel = 7; // A bold line of the body's size does not end an article.

    /// <summary>Adds the blocks of a document.</summary>
    /// <param name="lines">In reading order; not empty.</param>
    /// <param name="builder">Takes the blocks.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static void Add(IReadOnlyList<PdfLine> lines, ExtractedTextBuilder builder, CancellationToken cancellationToken)
    {
        var style = PdfStyle.Of(lines);
        var words = PdfHyphens.Of(lines);
        var block = new List<PdfLine>();
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (block.Count > 0 && Begins(line, block[^1], block[0], style))
            {
                AddBlock(block, style, words, builder);
                block.Clear();
            }

            block.Add(line);
        }

        if (block.Count > 0)
        {
            AddBlock(block, style, words, builder);
        }
    }

    private static bool Begins(PdfLine line, PdfLine previous, PdfLine first, PdfStyle style)
    {
        var isSameColumn = ReferenceEquals(line.Column, previous.Column);
        var ended = EndsSentence(previous.Text);
        var isShort = previous.Right < previous.Column.Right - 0.12 * (previous.Column.Right - previous.Column.Left);
        if (ArticleHeading.Read(line.Text) is not null || IsHeading(line, style) != IsHeading(previous, style) || Math.Abs(line.Size - previous.Size) > 0.1 * style.BodySize)
        {
            return true;
        }

        if (IsHeading(line, style))
        {
            return !isSameColumn || previous.Baseline - line.Baseline > style.Leading * line.Size * 1.5;
        }

        if (ListMarker.Read(line.Text) is { } marker)
        {
            return marker.IsBullet || ended || isShort || previous.Text[^1] is ';' or ':' or ',' || EndsWithConjunction(previous.Text);
        }

        if (!isSameColumn)
        {
            return ended;
        }

        var gap = previous.Baseline - line.Baseline;
        var isIndented = line.Left > Math.Max(previous.Left, first == previous ? 0 : line.Column.Left) + 0.8 * line.Size;
        return gap > style.Leading * line.Size * 1.35 || (ended && (isShort || isIndented)) || (previous.Text[^1] == ':' && isShort);
    }

    private static void AddBlock(List<PdfLine> block, PdfStyle style, PdfHyphens words, ExtractedTextBuilder builder)
    {
        var text = new StringBuilder(block[0].Text);
        foreach (var line in block.Skip(1))
        {
            words.Join(text, line.Text);
        }

        var joined = text.ToString();
        var page = block[0].Page;
        if (joined.Length <= LongestHeading && ArticleHeading.Read(joined) is { IsHeadingOnly: true })
        {
            builder.Add(BlockKind.Heading, joined, ArticleLevel, page);
        }
        else if (joined.Length <= LongestHeading && IsHeading(block[0], style) && ListMarker.Read(joined) is null or { Form: MarkerForm.Dotted })
        {
            builder.Add(BlockKind.Heading, joined, style.LevelOf(block[0].Size) ?? MinorLevel, page);
        }
        else
        {
            var isBullet = ListMarker.Read(joined) is { IsBullet: true };
            builder.Add(isBullet ? BlockKind.ListItem : BlockKind.Paragraph, joined, isBullet ? 1 : 0, page);
        }
    }

    private static bool IsHeading(PdfLine line, PdfStyle style) => line.Size > style.BodySize * LargerThanBody || (line.IsBold && !style.IsBodyBold);

    private static bool EndsSentence(string text)
    {
        var end = text.AsSpan().TrimEnd("\"'”’»)] 0123456789");
        return end.Length > 0 && end[^1] is '.' or '?' or '!' or '؟' or ':' or ';';
    }

    private static bool EndsWithConjunction(string text) =>
        text.EndsWith(" and", StringComparison.Ordinal) || text.EndsWith(" or", StringComparison.Ordinal) || text.EndsWith(" et", StringComparison.Ordinal)
        || text.EndsWith(" ou", StringComparison.Ordinal) || text.EndsWith(" y", StringComparison.Ordinal) || text.EndsWith(" o", StringComparison.Ordinal);
}
