namespace Bot.Ingestion;

/// <summary>How a document is set: most of its text, and the sizes above it.</summary>
/// <param name="BodySize">Font size of most letters, in points.</param>
/// <param name="IsBodyBold">Whether most letters are bold; then bold marks no headings.</param>
/// <param name="Leading">Usual distance of baselines, as a multiple of the font size.</param>
/// <param name="HeadingSizes">Largest first, at most five.</param>
internal sealed record PdfStyle(double BodySize, bool IsBodyBold, double Leading, IReadOnlyList<double> HeadingSizes)
{
    public static PdfStyle Of(IReadOnlyList<PdfLine> lines)
    {
        var body = lines.GroupBy(line => Round(line.Size)).MaxBy(group => group.Sum(line => line.Text.Length));
        var bodySize = body?.Key ?? 10;
        var letters = lines.Sum(line => line.Text.Length);
        var bold = lines.Where(line => line.IsBold).Sum(line => line.Text.Length);
        var distances = lines.Zip(lines.Skip(1))
            .Where(pair => ReferenceEquals(pair.First.Column, pair.Second.Column) && Round(pair.Second.Size) == bodySize && pair.First.Baseline > pair.Second.Baseline)
            .Select(pair => (pair.First.Baseline - pair.Second.Baseline) / pair.Second.Size)
            .Order()
            .ToArray();
        var leading = distances.Length == 0 ? 1.2 : Math.Clamp(distances[distances.Length / 3], 0.9, 3);
        var sizes = lines.Select(line => Round(line.Size)).Where(size => size > bodySize * 1.12).Distinct().OrderDescending().Take(5).ToArray();
        return new PdfStyle(bodySize, bold * 2 > letters, leading, sizes);
    }

    /// <summary>The level of a heading by its size, from 1; null for the body's size.</summary>
    public int? LevelOf(double size)
    {
        for (var index = 0; index < HeadingSizes.Count; index++)
        {
            if (Round(size) >= HeadingSizes[index])
            {
                return index + 1;
            }
        }

        return null;
    }

    private static double Round(double size) => Math.Round(size * 2) / 2;
}
