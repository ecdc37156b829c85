using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Documents;

/// <summary>A date known to the year, the month or the day: <c>2025</c>, <c>2025-11</c> or <c>2025-11-27</c>.</summary>
public sealed partial record PartialDate
{
    private PartialDate(string text, DateOnly first, DateOnly last)
    {
        Text = text;
        First = first;
        Last = last;
    }

    /// <summary>The date as written.</summary>
    public string Text { get; }

    /// <summary>The first day it can mean.</summary>
    public DateOnly First { get; }

    /// <summary>The last day it can mean.</summary>
    public DateOnly Last { get; }

    /// <summary>Reads a date; null when the text is not a year, a month or a day of the calendar.</summary>
    public static PartialDate? TryParse(string? text)
    {
        if (text is null || !Form().IsMatch(text))
        {
            return null;
        }

        var parts = text.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        if (parts[0] < 1 || parts is [_, < 1 or > 12, ..] || (parts.Length == 3 && (parts[2] < 1 || parts[2] > DateTime.DaysInMonth(parts[0], parts[1]))))
        {
            return null;
        }

        var first = new DateOnly(parts[0], parts.ElementAtOrDefault(1) is 0 ? 1 : parts[1], parts.ElementAtOrDefault(2) is 0 ? 1 : parts[2]);
        var last = parts.Length switch
        {
            1 => new DateOnly(first.Year, 12, 31),
            2 => new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month)),
            _ => first,
        };
        return new PartialDate(text, first, last);
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    [GeneratedRegex(@"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?\z")]
    private static partial Regex Form();
}
