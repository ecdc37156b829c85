using Bot.Documents;

namespace Bot.Web.Sources;

/// <summary>The part of a revision's text that one page shows.</summary>
/// <param name="Span">Where the part stands; begins and ends between blocks where blocks are of ordinary length.</param>
/// <param name="Earlier">Where the part before begins; null at the beginning.</param>
/// <param name="Later">Where the part after begins; null at the end.</param>
internal sealed record SourceWindow(TextSpan Span, int? Earlier, int? Later)
{
    /// <summary>Characters shown at a time: enough to read on, and quick to show for texts of any length.</summary>
    public const int Size = 20_000;

    // How far an edge moves outward to meet the blank line between two blocks.
    private const int Reach = 2_000;

    /// <summary>The part around a quote, the part from a place on, or the beginning.</summary>
    /// <param name="text">The whole text; not empty.</param>
    /// <param name="quote">Lies inside the text.</param>
    /// <param name="from">Any number; what lies outside the text counts as its nearest end.</param>
    public static SourceWindow Of(string text, TextSpan? quote, int? from)
    {
        var wanted = from ?? (quote is { } span ? span.Start - (Size / 3) : 0);
        var start = BlockStart(text, Math.Clamp(wanted, 0, text.Length - 1));
        var end = BlockEnd(text, Math.Min(start + Size, text.Length));
        return new SourceWindow(new TextSpan(start, end - start), start == 0 ? null : Math.Max(0, start - Size), After(text, end));
    }

    private static int BlockStart(string text, int start)
    {
        if (start == 0)
        {
            return 0;
        }

        var lowest = Math.Max(0, start - Reach);
        var blank = text.AsSpan(lowest, start - lowest).LastIndexOf("\n\n");
        return blank >= 0 ? lowest + blank + 2 : lowest == 0 ? 0 : BetweenCharacters(text, start);
    }

    private static int BlockEnd(string text, int end)
    {
        var length = Math.Min(Reach, text.Length - end);
        var blank = text.AsSpan(end, length).IndexOf("\n\n");
        return blank >= 0 ? end + blank : end + length == text.Length ? text.Length : BetweenCharacters(text, end);
    }

    private static int? After(string text, int end)
    {
        var later = text.AsSpan(end).StartsWith("\n\n") ? end + 2 : end;
        return later >= text.Length ? null : later;
    }

    private static int BetweenCharacters(string text, int place) =>
        place > 0 && place < text.Length && char.IsLowSurrogate(text[place]) ? place - 1 : place;
}
