using System.Globalization;
using System.Text;
using Bot.Documents;

namespace Bot.Chat;

/// <summary>Splits texts to fit a platform's limits: at the ends of sentences, else between words, else between characters as a reader sees them.</summary>
public static class TextFit
{
    /// <summary>Counts as Slack and Discord's clients do in JavaScript: UTF-16 units.</summary>
    public static int Utf16(string text) => text.Length;

    /// <summary>Lays out pieces on as many pages as they need, in their order.</summary>
    /// <param name="pieces">What is to be said; may be empty.</param>
    /// <param name="limit">The most that a page may measure.</param>
    /// <param name="measure">What a piece adds to a page as it will be rendered, escapes, markers and line breaks included. More text must never measure less.</param>
    /// <returns>No page is empty or over the limit. The texts of all pages together are those of all pieces, unchanged; a cut piece has its tail with its last words.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Not even one character fits.</exception>
    public static IReadOnlyList<IReadOnlyList<FitPiece>> Split(IEnumerable<FitPiece> pieces, int limit, Func<FitPiece, int> measure)
    {
        var pages = new List<IReadOnlyList<FitPiece>>();
        var page = new List<FitPiece>();
        var used = 0;
        foreach (var piece in pieces.SelectMany(piece => Cut(piece, limit, measure)))
        {
            var size = measure(piece);
            if (page.Count > 0 && used + size > limit)
            {
                pages.Add(page);
                page = [];
                used = 0;
            }

            page.Add(piece);
            used += size;
        }

        if (page.Count > 0)
        {
            pages.Add(page);
        }

        return pages;
    }

    /// <summary>A text that fits, cut after a word where possible and marked with "…" when something is missing.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="limit">From 2.</param>
    /// <param name="measure">What a text measures.</param>
    public static string Shorten(string text, int limit, Func<string, int> measure)
    {
        if (measure(text) <= limit)
        {
            return text;
        }

        var end = Fitting(text, StringInfo.ParseCombiningCharacters(text), end => measure(text[..end] + "…") <= limit);
        var space = end == 0 ? -1 : text.LastIndexOf(' ', end - 1, end - (end / 2));
        return text[..(space > 0 ? space : end)].TrimEnd() + "…";
    }

    private static IEnumerable<FitPiece> Cut(FitPiece piece, int limit, Func<FitPiece, int> measure)
    {
        var rest = piece;
        while (measure(rest) > limit)
        {
            var end = CutEnd(rest, limit, measure);
            yield return new FitPiece(rest.Text[..end], "");
            rest = rest with { Text = rest.Text[end..] };
        }

        yield return rest;
    }

    /// <summary>Where to end the first part of a piece that is too long.</summary>
    private static int CutEnd(FitPiece piece, int limit, Func<FitPiece, int> measure)
    {
        var text = piece.Text;
        bool Fits(int end) => measure(new FitPiece(text[..end], "")) <= limit;

        // Not at the end of the text: its tail does not fit with it, and stays with some of its words.
        int[] borders = [.. StringInfo.ParseCombiningCharacters(text).Where(start => start > 0)];
        var end = Fitting(text, borders, Fits);
        if (end == 0)
        {
            // One character of a reader that is longer than the limit: a letter under hundreds of marks.
            end = Fitting(text, [.. RuneStarts(text)], Fits);
        }

        return end > 0 ? Border(text, borders, end) : throw new ArgumentOutOfRangeException(nameof(limit), limit, "Not even one character fits.");
    }

    /// <summary>The end of the last whole sentence, else of the last whole word, unless that would leave more than half unused.</summary>
    private static int Border(string text, int[] borders, int end)
    {
        var within = borders.Where(border => border <= end).ToHashSet();
        var sentence = SentenceSplitter.Split(text, "en").Select(span => AfterSpace(text, span.End)).LastOrDefault(within.Contains);
        var word = within.Where(border => border > end / 2 && char.IsWhiteSpace(text[border - 1])).DefaultIfEmpty(end).Max();
        return sentence > 0 ? sentence : word;
    }

    /// <summary>The last border at which the text still fits; 0 when there is none.</summary>
    private static int Fitting(string text, int[] borders, Func<int, bool> fits)
    {
        var (low, high) = (0, borders.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (borders[middle] <= text.Length && fits(borders[middle]))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low == 0 ? 0 : borders[low - 1];
    }

    private static IEnumerable<int> RuneStarts(string text)
    {
        for (var place = 0; place < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(place), out _, out var length);
            place += length;
            if (place < text.Length)
            {
                yield return place;
            }
        }
    }

    private static int AfterSpace(string text, int place)
    {
        while (place < text.Length && char.IsWhiteSpace(text[place]))
        {
            place++;
        }

        return place;
    }
}

/// <summary>A text, and what must stand with its last words.</summary>
/// <param name="Text">May be split.</param>
/// <param name="Tail">Such as the markers of a sentence's notes; never parted from the end of <paramref name="Text"/>. May be empty.</param>
public sealed record FitPiece(string Text, string Tail)
{
    /// <summary>Names it, without its words.</summary>
    public override string ToString() => nameof(FitPiece);
}
