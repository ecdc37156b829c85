using System.Globalization;

namespace Bot.Web.Numbers;

/// <summary>Figures of days, ready to be drawn. What is drawn has no words: those stand around it, where they can be read at any width.</summary>
/// <param name="Id">Unique on the page.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Summary">The same in a sentence, for who does not see it.</param>
/// <param name="Form">How it is drawn.</param>
/// <param name="Unit">Behind each figure; may be empty.</param>
/// <param name="Days">Oldest first.</param>
/// <param name="Series">At least one, each with a value for each day.</param>
internal sealed record Plot(string Id, string Title, string Summary, PlotForm Form, string Unit, IReadOnlyList<DateOnly> Days, IReadOnlyList<PlotSeries> Series)
{
    private const int Height = 100;
    private const int DayWidth = 10;
    private const int BarWidth = 8;

    /// <summary>Each day is as wide as the others.</summary>
    public string ViewBox => string.Create(CultureInfo.InvariantCulture, $"0 0 {Days.Count * DayWidth} {Height}");

    /// <summary>The right edge, in units of the view.</summary>
    public int Width => Days.Count * DayWidth;

    /// <summary>What the upper edge stands for: a round number that nothing exceeds.</summary>
    public long Top => Round(Form is PlotForm.Stacks ? Days.Select((_, day) => Series.Sum(series => series.Values[day])).Max() : Series.SelectMany(series => series.Values).Max());

    /// <summary>The bars of stacks, those of the first series at the bottom.</summary>
    public IEnumerable<PlotBar> Bars =>
        from day in Enumerable.Range(0, Days.Count)
        from place in Enumerable.Range(0, Series.Count)
        let value = Series[place].Values[day]
        where value > 0
        let below = Series.Take(place).Sum(series => series.Values[day])
        select new PlotBar(place + 1, Number((day * DayWidth) + ((DayWidth - BarWidth) / 2.0)), Number(Height - Scaled(below + value)), Number(BarWidth), Number(Scaled(value)));

    /// <summary>A line through the middle of each day.</summary>
    public string Points(PlotSeries series) =>
        string.Join(' ', series.Values.Select((value, day) => $"{Number((day * DayWidth) + (DayWidth / 2.0))},{Number(Height - Scaled(value))}"));

    /// <summary>A figure as it is read.</summary>
    public string Figure(long value) => value.ToString("N0", CultureInfo.InvariantCulture) + (Unit.Length == 0 ? "" : " " + Unit);

    /// <summary>A day as it is read.</summary>
    public static string DayText(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private double Scaled(long value) => (double)value * Height / Top;

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    // 1, 2 or 5 with zeros.
    private static long Round(long most)
    {
        for (var power = 1L; ; power *= 10)
        {
            foreach (var step in new[] { 1, 2, 5 })
            {
                if (step * power >= most)
                {
                    return step * power;
                }
            }
        }
    }
}

/// <summary>One kind of figure.</summary>
/// <param name="Name">As the legend has it.</param>
/// <param name="Values">By day.</param>
internal sealed record PlotSeries(string Name, IReadOnlyList<long> Values);

/// <summary>A bar of a stack, in units of the view.</summary>
/// <param name="Series">From 1.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">To the right.</param>
/// <param name="Height">Downwards.</param>
internal sealed record PlotBar(int Series, string X, string Y, string Width, string Height);

/// <summary>How figures are drawn.</summary>
internal enum PlotForm
{
    /// <summary>A bar a day, its parts one on the other.</summary>
    Stacks,

    /// <summary>A line each.</summary>
    Lines,
}
