using System.Globalization;
using Bot.Facts.Numbers;

namespace Bot.Web.Numbers;

/// <summary>The plots of a period.</summary>
internal static class NumbersPlots
{
    public static IReadOnlyList<Plot> Of(PeriodNumbers numbers)
    {
        DateOnly[] days = [.. numbers.Days.Select(day => day.Day)];
        PlotSeries Series(string name, Func<DayNumbers, long> value) => new(name, [.. numbers.Days.Select(value)]);
        long Sum(Func<DayNumbers, long> value) => numbers.Days.Sum(value);
        var last = numbers.Days[^1];
        return
        [
            new Plot(
                "questions", "Questions by day", Said($"{Sum(day => day.Answered + day.Abstained):N0} questions: {Sum(day => day.Answered):N0} answered, {Sum(day => day.Abstained):N0} not answered by the sources."),
                PlotForm.Stacks, "", days, [Series("Answered", day => day.Answered), Series("Not answered", day => day.Abstained)]),
            new Plot(
                "checks", "Checked statements by verdict", Said($"{Sum(day => day.Stated):N0} stated, {Sum(day => day.Differing):N0} differ, {Sum(day => day.NotFound):N0} not found."),
                PlotForm.Stacks, "", days, [Series("Stated", day => day.Stated), Series("Differs", day => day.Differing), Series("Not found", day => day.NotFound)]),
            new Plot(
                "open-gaps", "Open gaps", Said($"{last.OpenGaps:N0} open at the end, {numbers.Days[0].OpenGaps:N0} on the first day, {numbers.Days.Max(day => day.OpenGaps):N0} at most."),
                PlotForm.Lines, "", days, [Series("Open at the end of the day", day => day.OpenGaps)]),
            new Plot(
                "time", "Time to an answer", Said($"At worst, half of a day's questions took up to {numbers.Days.Max(day => day.HalfWithinMs):N0} ms and 95 in 100 up to {numbers.Days.Max(day => day.MostWithinMs):N0} ms."),
                PlotForm.Lines, "ms", days, [Series("Half within", day => day.HalfWithinMs), Series("95 in 100 within", day => day.MostWithinMs)]),
        ];
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
