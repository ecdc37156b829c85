using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace Bot.Ingestion;

/// <summary>Gathers the letters of a page into words and rows.</summary>
internal static class PdfRows
{
    private const int MostLetters = 200_000; // A full page of small print has 10,000.

    /// <summary>The rows from top to bottom; text set at an angle, such as a watermark, is left out.</summary>
    /// <exception cref="UnreadableFileException">The page has more letters than any real one.</exception>
    public static IReadOnlyList<PdfRow> Of(Page page)
    {
        if (page.Letters.Count > MostLetters)
        {
            throw new UnreadableFileException($"has more than {MostLetters:N0} letters on page {page.Number}: print it to a new PDF.");
        }

        var words = NearestNeighbourWordExtractor.Instance.GetWords(page.Letters)
            .Where(word => word.TextOrientation is TextOrientation.Horizontal && !string.IsNullOrWhiteSpace(word.Text))
            .Select(Measure)
            .OrderByDescending(word => word.Baseline)
            .ToArray();
        var rows = new List<PdfRow>();
        for (var start = 0; start < words.Length;)
        {
            var end = start + 1;
            while (end < words.Length && words[start].Baseline - words[end].Baseline < 0.35 * Math.Max(words[start].Size, words[end].Size))
            {
                end++;
            }

            var row = words[start..end];
            Array.Sort(row, (one, other) => one.Left.CompareTo(other.Left));
            rows.Add(new PdfRow(page.Number, row.Max(word => word.Baseline), row));
            start = end;
        }

        return rows;
    }

    private static PdfWord Measure(Word word)
    {
        var first = word.Letters[0];
        var bold = word.Letters.Count(letter => letter.FontDetails.IsBold || IsBoldName(letter.FontName));

        // A superscript lies higher than its line; the lowest letter tells the line.
        var baseline = word.Letters.Min(letter => letter.StartBaseLine.Y);
        return new PdfWord(WithoutLigatures(word.Text.Trim()), word.BoundingBox.Left, word.BoundingBox.Right, baseline, Math.Max(first.PointSize, 1), bold * 2 > word.Letters.Count);
    }

    // Fonts draw "fi" as one sign and Arabic letters in their joined forms; people type and search the plain letters.
    private static string WithoutLigatures(string text) =>
        text.AsSpan().ContainsAnyInRange('\uFB00', '\uFEFC')
            ? string.Concat(text.Select(character => character is >= '\uFB00' and <= '\uFEFC' ? character.ToString().Normalize(NormalizationForm.FormKC) : character.ToString()))
            : text;

    private static bool IsBoldName(string? name) => name is not null
        && (name.Contains("bold", StringComparison.OrdinalIgnoreCase) || name.Contains("black", StringComparison.OrdinalIgnoreCase) || name.Contains("heavy", StringComparison.OrdinalIgnoreCase));
}
