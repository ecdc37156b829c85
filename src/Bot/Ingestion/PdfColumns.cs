namespace Bot.Ingestion;

/// <summary>Reads a page column by column. A row across the gutter, such as a title, separates what is above it from what is below.</summary>
internal static class PdfColumns
{
    private const double SmallestGap = 0.8; // Of the font size; word spaces of justified text are rarely wider.
    private const int FewestLines = 3; // On each side of a gutter.
    private const double MostCrossing = 0.34; // Share of rows that may cross a gutter.
    private const double FilledColumn = 0.45; // Share of a column's width that its lines fill, else it is a table's.
    private const int MostCandidates = 200;
    private const int DeepestSplit = 2; // Up to four columns.

    /// <summary>The lines in reading order.</summary>
    public static IEnumerable<PdfLine> Lines(IReadOnlyList<PdfRow> rows) => Lines(rows, 0);

    private static IEnumerable<PdfLine> Lines(IReadOnlyList<PdfRow> rows, int depth)
    {
        if (rows.Count == 0)
        {
            yield break;
        }

        if (depth == DeepestSplit || Gutter(rows) is not { } gutter)
        {
            var column = new PdfColumn(rows.Min(row => row.Words[0].Left), rows.Max(row => row.Words[^1].Right));
            foreach (var row in rows)
            {
                yield return new PdfLine(row.Page, row.Baseline, row.Words, column);
            }

            yield break;
        }

        var left = new List<PdfRow>();
        var right = new List<PdfRow>();
        foreach (var row in rows)
        {
            if (!Crosses(row, gutter))
            {
                Divide(row, gutter, left, right);
                continue;
            }

            foreach (var line in Lines(left, depth + 1).Concat(Lines(right, depth + 1)))
            {
                yield return line;
            }

            left.Clear();
            right.Clear();
            yield return new PdfLine(row.Page, row.Baseline, row.Words, new PdfColumn(row.Words[0].Left, row.Words[^1].Right));
        }

        foreach (var line in Lines(left, depth + 1).Concat(Lines(right, depth + 1)))
        {
            yield return line;
        }
    }

    // The lines of a right column begin at the same place, so the gutter lies just before one of the beginnings.
    private static double? Gutter(IReadOnlyList<PdfRow> rows)
    {
        var leftEdge = rows.Min(row => row.Words[0].Left);
        var rightEdge = rows.Max(row => row.Words[^1].Right);
        var width = rightEdge - leftEdge;
        var candidates = rows.SelectMany(Beginnings)
            .Where(left => left > leftEdge + width * 0.2 && left < rightEdge - width * 0.2)
            .CountBy(left => Math.Round(left))
            .Where(entry => entry.Value >= FewestLines)
            .OrderByDescending(entry => entry.Value)
            .Take(MostCandidates)
            .Select(entry => entry.Key - 2);
        var best = (Crossing: int.MaxValue, Place: 0.0);
        foreach (var candidate in candidates)
        {
            var crossing = rows.Count(row => Crosses(row, candidate));
            if (crossing < best.Crossing && crossing <= rows.Count * MostCrossing && IsBetweenColumns(rows, candidate, leftEdge, rightEdge))
            {
                best = (crossing, candidate);
            }
        }

        return best.Crossing == int.MaxValue ? null : best.Place;
    }

    private static IEnumerable<double> Beginnings(PdfRow row)
    {
        yield return row.Words[0].Left;
        for (var index = 1; index < row.Words.Count; index++)
        {
            if (row.Words[index].Left - row.Words[index - 1].Right > SmallestGap * row.Words[index].Size)
            {
                yield return row.Words[index].Left;
            }
        }
    }

    private static bool Crosses(PdfRow row, double place)
    {
        var right = FirstAfter(row, place);
        var isInWord = right > 0 && row.Words[right - 1].Right > place + 1;
        var isInText = right > 0 && right < row.Words.Count && row.Words[right].Left - row.Words[right - 1].Right < SmallestGap * row.Words[right].Size;
        return isInWord || isInText;
    }

    private static bool IsBetweenColumns(IReadOnlyList<PdfRow> rows, double place, double leftEdge, double rightEdge)
    {
        var left = new List<PdfRow>();
        var right = new List<PdfRow>();
        foreach (var row in rows.Where(row => !Crosses(row, place)))
        {
            Divide(row, place, left, right);
        }

        return left.Count >= FewestLines && right.Count >= FewestLines && IsFilled(left, place - leftEdge) && IsFilled(right, rightEdge - place)
            && Math.Min(left[0].Baseline, right[0].Baseline) > Math.Max(left[^1].Baseline, right[^1].Baseline);
    }

    // The median line fills its column in running text and does not in a table.
    private static bool IsFilled(List<PdfRow> rows, double width)
    {
        var widths = rows.Select(row => row.Words[^1].Right - row.Words[0].Left).Order().ToArray();
        return widths[widths.Length / 2] > FilledColumn * width;
    }

    private static void Divide(PdfRow row, double place, List<PdfRow> left, List<PdfRow> right)
    {
        var first = FirstAfter(row, place);
        if (first > 0)
        {
            left.Add(row with { Words = [.. row.Words.Take(first)] });
        }

        if (first < row.Words.Count)
        {
            right.Add(row with { Words = [.. row.Words.Skip(first)] });
        }
    }

    private static int FirstAfter(PdfRow row, double place)
    {
        var index = 0;
        while (index < row.Words.Count && row.Words[index].Left < place)
        {
            index++;
        }

        return index;
    }
}
