using System.Text;

namespace Bot.Ingestion;

/// <summary>Joins lines, and the words that a hyphen divides at their ends.</summary>
internal sealed class PdfHyphens
{
    private readonly HashSet<string> whole;

    private PdfHyphens(HashSet<string> whole) => this.whole = whole;

    /// <summary>Learns a document's words, to tell <c>inter-national</c> from <c>co-operation</c>.</summary>
    public static PdfHyphens Of(IEnumerable<PdfLine> lines) =>
        new(lines.SelectMany(line => line.Words.SkipLast(1)).Select(word => Bare(word.Text)).ToHashSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Appends a line to the text before it.</summary>
    public void Join(StringBuilder text, string line)
    {
        if (!IsDivided(text, line))
        {
            text.Append(' ').Append(line);
            return;
        }

        var start = text.Length - 1;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        var left = text.ToString(start, text.Length - 1 - start);
        var space = line.IndexOf(' ');
        var right = space < 0 ? line : line[..space];

        // The document's own spelling elsewhere decides; without it a hyphen at a line's end is the setter's.
        if (!whole.Contains(Bare(left + right)) && whole.Contains(Bare($"{left}-{right}")))
        {
            text[^1] = '-';
        }
        else
        {
            text.Length--;
        }

        text.Append(line);
    }

    private static bool IsDivided(StringBuilder text, string line) =>
        text.Length > 1 && text[^1] is '-' or '‐' or '\u00AD' && char.IsLetter(text[^2]) && char.IsLower(line[0]);

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '(', ')', '"', '“', '”', '’', '[', ']');
}
