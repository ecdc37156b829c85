using System.Text.RegularExpressions;
using Bot.Documents;

namespace Bot.Ingestion;

/// <summary>Reads the title of a source's link definition: <c>instrument; authority; date</c>.</summary>
internal static partial class SourceTitle
{
    /// <summary>The source that a link names.</summary>
    /// <exception cref="UnreadableFileException">The title or the address is malformed.</exception>
    public static SourceNote Read(InlineLink link, int line)
    {
        var parts = link.Title.Split(';');
        if (parts.Length < 3)
        {
            throw Malformed(line, link, "must be titled \"instrument; authority; date\"");
        }

        var instrument = TextCleaner.Clean(string.Join(';', parts[..^2]));
        if (instrument.Length == 0)
        {
            throw Malformed(line, link, "has no instrument in its title");
        }

        if (!AuthorityNames.TryParse(parts[^2].Trim(), out var authority))
        {
            throw Malformed(line, link, $"must name one of {string.Join(", ", AuthorityNames.Keys)} as authority");
        }

        var date = TextCleaner.Clean(parts[^1]);
        if (Date().Match(date) is not { Success: true } match || (match.Groups["date"] is { Success: true } day && PartialDate.TryParse(day.Value) is null))
        {
            throw Malformed(line, link, "must have a date such as 2025, 2025-11 or 2025-11-27, or undated, at the end of its title");
        }

        if (link.Url.Length > 0 && !WebAddress.IsValid(link.Url))
        {
            throw Malformed(line, link, "must have an address that begins with https:// or http://, or <> for none");
        }

        var reference = TextCleaner.Clean(link.Text);
        return new SourceNote(instrument, reference == instrument ? "" : reference, link.Url, authority, date);
    }

    private static UnreadableFileException Malformed(int line, InlineLink link, string problem) =>
        SummarySources.Wrong(line, $"names the source '{TextCleaner.Clean(link.Text)}', whose definition {problem}");

    [GeneratedRegex(@"^(undated|(?<date>[0-9-]+))( \([^()]+\))?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Date();
}
