using System.Globalization;
using Bot.Documents;

namespace Bot.Web.Sources;

/// <summary>Addresses of the page that shows a span in its revision.</summary>
internal static class SourceAddress
{
    /// <summary>Opens a revision at a span.</summary>
    public static string Of(string revision, int start, int length) =>
        string.Create(CultureInfo.InvariantCulture, $"/sources/{Uri.EscapeDataString(revision)}?start={start}&length={length}#quote");

    /// <summary>Opens a revision, at a quote if there is one: the address to keep, always written alike.</summary>
    public static string Permanent(string revision, TextSpan? quote) => quote is { } span
        ? string.Create(CultureInfo.InvariantCulture, $"/sources/{Uri.EscapeDataString(revision)}?start={span.Start}&length={span.Length}")
        : $"/sources/{Uri.EscapeDataString(revision)}";

    /// <summary>Opens another part of a long revision, with the same span marked.</summary>
    public static string PartOf(string revision, TextSpan? quote, int from) => quote is { } span
        ? string.Create(CultureInfo.InvariantCulture, $"/sources/{Uri.EscapeDataString(revision)}?start={span.Start}&length={span.Length}&from={from}#text")
        : string.Create(CultureInfo.InvariantCulture, $"/sources/{Uri.EscapeDataString(revision)}?from={from}#text");

    /// <summary>Reads the quote of an address. No start and no length is an address without a quote.</summary>
    /// <returns>False when the two do not name at least one character of the text.</returns>
    public static bool TryReadQuote(string? start, string? length, string text, out TextSpan? quote)
    {
        quote = null;
        if (start is null && length is null)
        {
            return true;
        }

        if (!TryRead(start, out var first) || !TryRead(length, out var count) || count == 0 || first > text.Length - count)
        {
            return false;
        }

        quote = new TextSpan(first, count);
        return true;
    }

    /// <summary>Reads where the shown part begins; null when the address does not say.</summary>
    /// <returns>False when it is not a number from 0.</returns>
    public static bool TryReadPart(string? from, out int? part)
    {
        var isRead = TryRead(from ?? "0", out var first);
        part = from is null ? null : first;
        return isRead;
    }

    private static bool TryRead(string? text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
