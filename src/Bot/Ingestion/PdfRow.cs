namespace Bot.Ingestion;

/// <summary>A word of a page.</summary>
/// <param name="Text">Not empty.</param>
/// <param name="Left">Points from the page's left edge.</param>
/// <param name="Right">Points from the page's left edge.</param>
/// <param name="Baseline">Points from the page's lower edge.</param>
/// <param name="Size">Of the font, in points.</param>
/// <param name="IsBold">Whether most of its letters are.</param>
internal sealed record PdfWord(string Text, double Left, double Right, double Baseline, double Size, bool IsBold);

/// <summary>The words of a page on one height, from left to right, across all columns.</summary>
internal sealed record PdfRow(int Page, double Baseline, IReadOnlyList<PdfWord> Words)
{
    public string Text => string.Join(' ', Words.Select(word => word.Text));
}

/// <summary>A line of a column.</summary>
internal sealed record PdfLine(int Page, double Baseline, IReadOnlyList<PdfWord> Words, PdfColumn Column)
{
    public string Text { get; } = string.Join(' ', Words.Select(word => word.Text));

    public double Left => Words[0].Left;

    public double Right => Words[^1].Right;

    public double Size { get; } = Words.Max(word => word.Size);

    public bool IsBold { get; } = Words.Where(word => word.IsBold).Sum(word => word.Text.Length) > 0.8 * Words.Sum(word => word.Text.Length);
}

/// <summary>The left and right edge of a column's text; the same object for all lines that follow each other in it.</summary>
internal sealed class PdfColumn(double left, double right)
{
    public double Left { get; } = left;

    public double Right { get; } = right;
}
