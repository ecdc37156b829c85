using Bot.Answers.Verification;
using Bot.Tests.Search;

namespace Bot.Tests.Answers.Verification;

public sealed class QuoteTextTests
{
    [Theory]
    [InlineData("the “desk”", "the \"desk\"")]
    [InlineData("the ‘desk’s’", "the 'desk's'")]
    [InlineData("ordinary‑law – or — not ‐ ‒ ―", "ordinary-law - or - not - - -")]
    [InlineData("oﬃce, ﬂow, ﬁle, oﬀ, waﬄe", "office, flow, file, off, waffle")]
    [InlineData("within\u00A024\u202Fhours\r\n  of \t it", "within 24 hours of it")]
    [InlineData(" \n ends ", "ends")]
    public void What_is_set_otherwise_and_read_alike_is_equal(string text, string expected) => Assert.Equal(expected, QuoteText.Of(text).Text);

    [Theory]
    [InlineData("Request")]
    [InlineData("naïve")]
    [InlineData("nai\u0308ve")]
    [InlineData("re\u00ADquest")]
    [InlineData("re\u200Bquest")]
    [InlineData("rеquest")]
    [InlineData("ｒequest")]
    [InlineData("« desk »")]
    [InlineData("5′")]
    [InlineData("−5")]
    [InlineData("…")]
    [InlineData("½")]
    [InlineData("٣")]
    public void Nothing_else_is_made_equal(string text) => Assert.Equal(text, QuoteText.Of(text).Text);

    [Fact]
    public void Each_part_is_found_again_where_it_stood()
    {
        const string text = "  The “oﬃce”\r\n is —\u00A0open. ";
        var comparable = QuoteText.Of(text);

        var at = comparable.Text.IndexOf("\"office\" is - open", StringComparison.Ordinal);
        Assert.Equal("“oﬃce”\r\n is —\u00A0open", comparable.Origin(at, "\"office\" is - open".Length).In(text));
    }

    [Fact]
    public void Hostile_texts_keep_their_places()
    {
        foreach (var text in HostileText.All)
        {
            var comparable = QuoteText.Of(text);
            if (comparable.Text.Length > 0)
            {
                Assert.Equal(comparable.Text, QuoteText.Of(comparable.Origin(0, comparable.Text.Length).In(text)).Text);
            }
        }
    }
}
