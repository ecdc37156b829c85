using System.Globalization;
using Bot.Answers;
using Bot.Documents;
using Bot.Facts;
using Bot.Facts.Reviews;

namespace Bot.Web.Searching;

/// <summary>A logged answer or checked statement that was found.</summary>
/// <param name="Path">Its fact sheet.</param>
/// <param name="Text">The question or statement.</param>
/// <param name="Language">Of the text.</param>
/// <param name="State">What it came to.</param>
/// <param name="Glimpse">The beginning of the answer; may be empty.</param>
/// <param name="Day">When.</param>
internal sealed record FoundRecord(string Path, string Text, string Language, string State, string Glimpse, string Day)
{
    private const int MaxText = 200;
    private const int MaxGlimpse = 240;

    public static FoundRecord Of(LoggedHit hit, LoggedAnswer answer, TimeZoneInfo zone) => new(
        $"/facts/{new FactId(FactKind.Answer, hit.Record)}",
        DisplayText.Shortened(answer.Question, MaxText),
        answer.Record.Language,
        answer.Record.Outcome == "answer" ? "Answered" : "Not answered",
        DisplayText.Shortened(answer.Record.Reason ?? string.Join(' ', answer.Record.Sentences.Select(sentence => sentence.Text)), MaxGlimpse),
        DayOf(hit, zone));

    public static FoundRecord Of(LoggedHit hit, LoggedCheck check, TimeZoneInfo zone) => new(
        $"/facts/{new FactId(FactKind.Check, hit.Record)}", DisplayText.Shortened(check.Statement, MaxText), check.Record.Language, VerdictWords.Heading(check.Record, "en"), "", DayOf(hit, zone));

    private static string DayOf(LoggedHit hit, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(hit.At, zone).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
