using System.Text.RegularExpressions;

namespace Bot.Documents.Quotations;

/// <summary>OSCOLA, 4th edition: the words in single quotation marks, and the footnote to them on the next line.</summary>
/// <remarks>
/// https://www.law.ox.ac.uk/oscola: author, ‘title’ (date) reference number, pinpoint, address in angle brackets, day of access.
/// Without an author the title leads; without a date only the day of access is given; abbreviations have no full stops; a page stands without "p".
/// A long quotation would be set as a block without marks. An indent is lost in plain text, so the marks stay.
/// </remarks>
internal static partial class OscolaForm
{
    public static string Write(QuotedWords quoted) => quoted.Kind is DocumentKind.Summary
        ? $"{QuotationText.SummaryMark} {quoted.Words}\nOur summary{Of(quoted)}; from {QuotationText.SummaryOf(quoted)}."
        : $"‘{quoted.Words}’\n{Reference(quoted.Works[0])}{Accessed(quoted)}.";

    private static string Of(QuotedWords quoted) => quoted.Works.Count == 0 ? "" : $" of {string.Join("; and of ", quoted.Works.Select(Reference))}";

    private static string Reference(CitedWork work)
    {
        var author = work.Author.Length > 0 ? work.Author + ", " : "";
        var date = work.Date is { } known ? $"({QuotationText.Written(known)})" : "";
        var pinpoint = QuotationText.Joined(", ", [Pinpoint(work.Place), work.Page?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""]);
        var named = QuotationText.Joined(" ", [$"{author}‘{work.Title}’", date, work.Symbol]);
        var address = work.Url.Length > 0 ? $"<{work.Url}>" : "";
        return QuotationText.Joined(" ", [QuotationText.Joined(", ", [named, pinpoint]), address]);
    }

    private static string Accessed(QuotedWords quoted) => quoted.Works[0].Url.Length > 0 ? $" accessed {QuotationText.Day(quoted.Added)}" : "";

    private static string Pinpoint(string place) => Parts().Replace(place, match => match.Value.ToLowerInvariant() switch
    {
        "articles" => "arts",
        "article" => "art",
        "paragraphs" => "paras",
        "paragraph" => "para",
        "sections" => "ss",
        "section" => "s",
        "chapters" => "chs",
        "chapter" => "ch",
        "part" => "pt",
        _ => match.Value,
    });

    [GeneratedRegex(@"\b(articles?|paragraphs?|sections?|chapters?|part)\b(?= \S*\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Parts();
}
