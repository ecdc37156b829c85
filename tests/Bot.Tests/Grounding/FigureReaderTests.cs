using Bot.Grounding.Reading;
using Bound = Bot.Grounding.Reading.Bound;

namespace Bot.Tests.Grounding;

/// <summary>Figures and dates have a value whatever they are written with.</summary>
public sealed class FigureReaderTests
{
    [Theory]
    [InlineData("three years", 36, "month", nameof(Bound.Exact))]
    [InlineData("a fortnight", 336, "hour", nameof(Bound.Exact))]
    [InlineData("48 hours", 48, "hour", nameof(Bound.Exact))]
    [InlineData("12.5%", 12.5, "percent", nameof(Bound.Exact))]
    [InlineData("twelve per cent", 12, "percent", nameof(Bound.Exact))]
    [InlineData("seven in ten", 70, "percent", nameof(Bound.Exact))]
    [InlineData("1,250 files", 1250, "", nameof(Bound.Exact))]
    [InlineData("two hundred and six files", 206, "", nameof(Bound.Exact))]
    [InlineData("3 million files", 3_000_000, "", nameof(Bound.Exact))]
    [InlineData("at least five files", 5, "", nameof(Bound.AtLeast))]
    [InlineData("up to five files", 5, "", nameof(Bound.AtMost))]
    [InlineData("more than five files", 5, "", nameof(Bound.MoreThan))]
    [InlineData("fewer than five files", 5, "", nameof(Bound.LessThan))]
    [InlineData("about five files", 5, "", nameof(Bound.About))]
    [InlineData("five files or more", 5, "", nameof(Bound.AtLeast))]
    public void A_figure_is_read(string text, double value, string unit, string bound)
    {
        var words = Tokenizer.Words(text);
        var quantity = Assert.Single(FigureReader.Quantities(words, FigureReader.Dates(words)));
        Assert.Equal(((decimal)value, unit, bound), (quantity.Value, quantity.Unit, quantity.Bound.ToString()));
    }

    [Theory]
    [InlineData("on 4 May 2016", 2016, 5, 4, nameof(Bound.Exact))]
    [InlineData("on May 4, 2016", 2016, 5, 4, nameof(Bound.Exact))]
    [InlineData("on 4/5/2016", 2016, 5, 4, nameof(Bound.Exact))]
    [InlineData("in May 2016", 2016, 5, null, nameof(Bound.Exact))]
    [InlineData("since 2016", 2016, null, null, nameof(Bound.Since))]
    [InlineData("before 2016", 2016, null, null, nameof(Bound.Before))]
    [InlineData("until June 2016", 2016, 6, null, nameof(Bound.Until))]
    [InlineData("by 30 June", null, 6, 30, nameof(Bound.AtMost))]
    public void A_date_is_read(string text, int? year, int? month, int? day, string bound)
    {
        var date = Assert.Single(FigureReader.Dates(Tokenizer.Words(text)));
        Assert.Equal((year, month, day, bound), (date.Year, date.Month, date.Day, date.Bound.ToString()));
    }

    [Theory]
    [InlineData("2000 files were kept")]
    [InlineData("it may march")]
    [InlineData("no one must")]
    public void What_is_no_date_is_none(string text) => Assert.Empty(FigureReader.Dates(Tokenizer.Words(text)));

    [Theory]
    [InlineData("79228162514264337593543950335 billion years")]
    [InlineData("999999999999999999999999999999999999 centuries")]
    [InlineData("nine hundred hundred hundred hundred hundred hundred hundred hundred hundred hundred hundred hundred hundred hundred hundred hundred")]
    [InlineData("0 in 0, 1 out of 0, 100 in 100 percent of")]
    [InlineData("٤ ٥/٦/٢٠٢٤ ४")]
    [InlineData("1.2.3.4.5.6 and 00/00/0000 and 31/31/9999")]
    public void Figures_that_mean_nothing_do_no_harm(string text)
    {
        var words = Tokenizer.Words(text);
        Assert.NotNull(FigureReader.Quantities(words, FigureReader.Dates(words)));
    }
}
