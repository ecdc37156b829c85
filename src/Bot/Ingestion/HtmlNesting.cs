namespace Bot.Ingestion;

/// <summary>Counts open elements of a page before it is parsed: the parser looks through all of them again and again.</summary>
internal static class HtmlNesting
{
    private const int MostOpen = 2_000; // Browsers stop nesting at 512.

    // Elements that hold nothing, or that the next one of their kind closes by itself.
    private static readonly HashSet<string> Uncounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "html", "head", "body",
    };

    /// <summary>Refuses a page that leaves too many elements open.</summary>
    /// <exception cref="UnreadableFileException">It does.</exception>
    public static void Check(string page)
    {
        var uncounted = Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();
        var open = 0;
        for (var index = page.IndexOf('<'); index >= 0 && index + 1 < page.Length; index = page.IndexOf('<', index + 1))
        {
            var isEnd = page[index + 1] == '/';
            var name = NameAt(page, index + (isEnd ? 2 : 1));
            if (name.Length == 0 || uncounted.Contains(name))
            {
                continue;
            }

            open = isEnd ? Math.Max(0, open - 1) : open + 1;
            if (open > MostOpen)
            {
                throw new UnreadableFileException($"leaves more than {MostOpen:N0} elements open inside one another: close them or save the page anew from a browser.");
            }
        }
    }

    private static ReadOnlySpan<char> NameAt(string page, int start)
    {
        const int longest = 12; // A longer name is counted whatever it is.
        var end = start;
        while (end < page.Length && end - start < longest && char.IsAsciiLetterOrDigit(page[end]))
        {
            end++;
        }

        return page.AsSpan(start, end - start);
    }
}
