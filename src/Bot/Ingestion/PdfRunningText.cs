using System.Text.RegularExpressions;

namespace Bot.Ingestion;

/// <summary>Finds running headers, footers, bare page numbers and the lines of a table of contents.</summary>
internal static partial class PdfRunningText
{
    private const int EdgeRows = 3;
    private const double SameHeight = 8; // Points.

    /// <summary>The pages' rows without them.</summary>
    public static IEnumerable<IReadOnlyList<PdfRow>> Without(IReadOnlyList<IReadOnlyList<PdfRow>> pages)
    {
        // Left and right pages may differ, so a third of the pages is enough, but never one page alone.
        var needed = Math.Max(2, pages.Count / 3);
        var repeated = pages.SelectMany(rows => EdgesOf(rows).Select(KeyOf).Distinct()).CountBy(key => key).Where(entry => entry.Value >= needed).Select(entry => entry.Key).ToHashSet();
        foreach (var rows in pages)
        {
            var edges = EdgesOf(rows).ToHashSet(ReferenceEqualityComparer.Instance);
            yield return [.. rows.Where(row => !ContentsLine().IsMatch(row.Text) && (!edges.Contains(row) || !(IsRepeated(row, repeated) || (IsOutermost(row, rows) && PageNumber().IsMatch(row.Text)))))];
        }
    }

    private static IEnumerable<PdfRow> EdgesOf(IReadOnlyList<PdfRow> rows) => rows.Take(EdgeRows).Concat(rows.Skip(Math.Max(EdgeRows, rows.Count - EdgeRows)));

    private static bool IsOutermost(PdfRow row, IReadOnlyList<PdfRow> rows) => ReferenceEquals(row, rows[0]) || ReferenceEquals(row, rows[^1]);

    private static (string Text, int Height) KeyOf(PdfRow row) => (Digits().Replace(row.Text, "#"), (int)(row.Baseline / SameHeight));

    // Heights near a border of two classes count for both.
    private static bool IsRepeated(PdfRow row, HashSet<(string Text, int Height)> repeated)
    {
        var (text, height) = KeyOf(row);
        return repeated.Contains((text, height)) || repeated.Contains((text, height - 1)) || repeated.Contains((text, height + 1));
    }

    // Dots lead from a title to its page.
    [GeneratedRegex(@"(\.{5,}|(\. ){4,}|…{2,})\s*[0-9ivxlc]{1,5}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ContentsLine();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[-–— ]*(page|página|p\.)?\s*([0-9]{1,4}|[ivxlc]{1,7})(\s*(/|of|de|sur)\s*[0-9]{1,4})?[-–— ]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PageNumber();
}
