using Bot.Documents;

namespace Bot.Tests.Documents;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2025", "2025-01-01", "2025-12-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2025-11-27", "2025-11-27", "2025-11-27")]
    public void A_year_month_or_day_spans_its_days(string text, string first, string last)
    {
        var date = PartialDate.TryParse(text);

        Assert.Equal(
            (DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)),
            (date?.First, date?.Last));
    }

    [Theory]
    [InlineData("")]
    [InlineData("25")]
    [InlineData("0000")]
    [InlineData("2025-13")]
    [InlineData("2025-02-30")]
    [InlineData("2025-1-1")]
    [InlineData("undated")]
    public void What_is_not_a_date_is_null(string text) => Assert.Null(PartialDate.TryParse(text));
}
