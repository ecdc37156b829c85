using AngleSharp.Dom;

namespace Bot.Ingestion;

/// <summary>Tells tables of data from tables that only lay a page out.</summary>
internal static class HtmlTable
{
    /// <summary>The rows with their cells; null when the table is a layout and its content is to be read as text.</summary>
    public static IReadOnlyList<HtmlRow>? Rows(IElement table)
    {
        if (table.QuerySelector("table, h1, h2, h3, h4") is not null)
        {
            return null;
        }

        var rows = table.QuerySelectorAll("tr")
            .Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").ToArray())
            .Where(cells => cells.Length > 0)
            .Select(cells => new HtmlRow([.. cells.Select(cell => TextCleaner.Clean(cell.TextContent))], cells.All(cell => cell.LocalName == "th")))
            .Where(row => row.Cells.Any(cell => cell.Length > 0))
            .ToArray();
        return rows.Any(row => row.Cells.Count > 1) ? rows : null;
    }
}

/// <summary>A row of a table.</summary>
internal sealed record HtmlRow(IReadOnlyList<string> Cells, bool IsHeader);
