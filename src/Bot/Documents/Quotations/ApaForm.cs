using System.Globalization;

namespace Bot.Documents.Quotations;

/// <summary>APA, 7th edition: the words with author, year and place in parentheses, and the entry for the list of references on the next line.</summary>
/// <remarks>
/// https://apastyle.apa.org/style-grammar-guidelines/references: author, (date), title (number), address. Without an author the title leads; without a date it is "n.d.",
/// and the day of retrieval is given, because the page may read otherwise on another day. The full stop stands after the parenthesis.
/// A quotation of 40 words or more would be set as a block without marks. An indent is lost in plain text, so the marks stay.
/// </remarks>
internal static class ApaForm
{
    public static string Write(QuotedWords quoted) => quoted.Kind is DocumentKind.Summary ? Summary(quoted) : Quotation(quoted, quoted.Works[0]);

    private static string Quotation(QuotedWords quoted, CitedWork work)
    {
        var words = QuotationText.InDouble(quoted.Words);
        return $"“{(words.EndsWith('.') ? words[..^1] : words)}” ({InText(work)}).\n{Entry(work, Retrieved(work, quoted.Added))}";
    }

    private static string Summary(QuotedWords quoted)
    {
        var sources = quoted.Works.Count == 0 ? "" : $" of {string.Join("; ", quoted.Works.Select(InText))}";
        var words = quoted.Words.EndsWith('.') ? quoted.Words[..^1] : quoted.Words;
        return QuotationText.Joined("\n",
            [$"{QuotationText.SummaryMark} {words} (our summary{sources}; from {QuotationText.SummaryOf(quoted)}).", .. quoted.Works.Select(work => Entry(work, "")).Distinct()]);
    }

    private static string InText(CitedWork work)
    {
        var page = work.Page is { } number ? string.Create(CultureInfo.InvariantCulture, $"p. {number}") : "";
        return QuotationText.Joined(", ", [Lead(work), work.Date?.First.Year.ToString("0000", CultureInfo.InvariantCulture) ?? "n.d.", work.Place, page]);
    }

    private static string Entry(CitedWork work, string retrieved)
    {
        var date = work.Date is { } known ? QuotationText.YearFirst(known) : "n.d.";

        // Parentheses within parentheses are brackets.
        var symbol = work.Symbol.Length > 0 ? $" ({work.Symbol.Replace('(', '[').Replace(')', ']')})" : "";
        return work.Author.Length > 0
            ? QuotationText.Joined(" ", [$"{work.Author}. ({date}). {work.Title}{symbol}.", retrieved + work.Url])
            : QuotationText.Joined(" ", [$"{work.Title}{symbol}. ({date}).", retrieved + work.Url]);
    }

    private static string Lead(CitedWork work) => work.Author.Length > 0 ? work.Author : work.Title;

    private static string Retrieved(CitedWork work, DateOnly day) => work.Date is null && work.Url.Length > 0
        ? $"Retrieved {day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}, from "
        : "";
}
