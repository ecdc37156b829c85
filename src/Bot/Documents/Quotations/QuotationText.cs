using System.Globalization;

namespace Bot.Documents.Quotations;

/// <summary>What the forms have in common.</summary>
internal static class QuotationText
{
    /// <summary>Stands before words that are ours, so that nobody takes them for a source's.</summary>
    public const string SummaryMark = "[summary, not a quotation]";

    /// <summary>The summary that words are from: nobody can look up "our summary" without its title and day.</summary>
    public static string SummaryOf(QuotedWords quoted) => $"“{quoted.Document}”, revision {quoted.Revision} of {Day(quoted.Added)}";

    /// <summary>"27 November 2025", "November 2025" or "2025".</summary>
    public static string Written(PartialDate date) => date.First.ToString(Pattern(date, "d MMMM yyyy", "MMMM yyyy"), CultureInfo.InvariantCulture);

    /// <summary>"2025, November 27", "2025, November" or "2025".</summary>
    public static string YearFirst(PartialDate date) => date.First.ToString(Pattern(date, "yyyy, MMMM d", "yyyy, MMMM"), CultureInfo.InvariantCulture);

    /// <summary>"27 November 2025".</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Words to stand in double quotation marks: those inside are single.</summary>
    public static string InDouble(string words) => words.Replace('“', '‘').Replace('”', '\u2019').Replace('"', '\'');

    /// <summary>The parts that are there, between separators.</summary>
    public static string Joined(string separator, params IEnumerable<string> parts) => string.Join(separator, parts.Where(part => part.Length > 0));

    private static string Pattern(PartialDate date, string day, string month) => date.Text.Length switch
    {
        4 => "yyyy",
        7 => month,
        _ => day,
    };
}
