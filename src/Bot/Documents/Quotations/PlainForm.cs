namespace Bot.Documents.Quotations;

/// <summary>A quotation as one reads it out: the words, where they stand, in what, of when, and the address.</summary>
internal static class PlainForm
{
    public static string Write(QuotedWords quoted) => quoted.Kind is DocumentKind.Summary
        ? $"{QuotationText.SummaryMark} {quoted.Words} — our summary{Of(quoted)}; from {QuotationText.SummaryOf(quoted)}."
        : $"“{QuotationText.InDouble(quoted.Words)}” — {Source(quoted.Works[0])}{Read(quoted)}.";

    private static string Of(QuotedWords quoted) => quoted.Works.Count == 0 ? "" : $" of {string.Join("; and of ", quoted.Works.Select(Source))}";

    private static string Source(CitedWork work)
    {
        var symbol = work.Symbol.Length > 0 ? $" [{work.Symbol}]" : "";
        var date = work.Date is { } known ? QuotationText.Written(known) : "n.d.";
        return QuotationText.Joined(", ", [new Locator(work.Place, work.Page).ToString(), work.Author, $"{work.Title}{symbol} ({date})", work.Url]);
    }

    private static string Read(QuotedWords quoted) => quoted.Works[0].Url.Length > 0 ? $", read on {QuotationText.Day(quoted.Added)}" : "";
}
