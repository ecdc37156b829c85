using Bot.Documents;
using Bot.Web.Sources;

namespace Bot.Tests.Web;

public sealed class SourceWindowTests
{
    private static readonly string Long = string.Join("\n\n", Enumerable.Range(1, 2000).Select(number => $"Block number {number} of a text that is long."));

    [Fact]
    public void A_short_text_is_shown_whole() =>
        Assert.Equal(new SourceWindow(new TextSpan(0, 9), null, null), SourceWindow.Of("one\n\ntwo.", new TextSpan(5, 3), null));

    [Fact]
    public void The_parts_of_a_long_text_follow_each_other_without_a_gap()
    {
        var shown = "";
        for (int? from = 0; from is not null;)
        {
            var window = SourceWindow.Of(Long, null, from);
            shown += window.Span.In(Long);
            from = window.Later;
        }

        Assert.Equal(Long.Replace("\n", "", StringComparison.Ordinal), shown.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_quote_is_shown_with_what_stands_around_it()
    {
        var quote = new TextSpan(Long.IndexOf("Block number 1000 ", StringComparison.Ordinal), 17);
        var window = SourceWindow.Of(Long, quote, null);

        Assert.True(window.Span.Contains(quote));
        Assert.StartsWith("Block number", window.Span.In(Long), StringComparison.Ordinal);
        Assert.EndsWith("long.", window.Span.In(Long), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(19_999)]
    [InlineData(20_001)]
    public void A_text_without_blocks_is_never_cut_inside_a_character(int from)
    {
        var emoji = string.Concat(Enumerable.Repeat("😀", 30_000));
        var window = SourceWindow.Of(emoji, null, from);

        Assert.False(char.IsLowSurrogate(emoji[window.Span.Start]));
        Assert.True(window.Span.End == emoji.Length || !char.IsLowSurrogate(emoji[window.Span.End]));
    }
}
