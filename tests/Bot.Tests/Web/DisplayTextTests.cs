using Bot.Documents;

namespace Bot.Tests.Web;

public sealed class DisplayTextTests
{
    [Theory]
    [InlineData("plain\ntext\twith é and ال", "plain\ntext\twith é and ال")]
    [InlineData("\u202Eoverride\u202C \u2066isolate\u2069", "override isolate")]
    [InlineData("bell\u0007 null\0 escape\u001B[31m", "bell null escape[31m")]
    public void Characters_that_cannot_be_seen_are_dropped(string text, string shown) => Assert.Equal(shown, DisplayText.Of(text));

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("two  words\nand more", 12, "two words…")]
    [InlineData("aaaaaaaaaaaaaaaaaaaa", 10, "aaaaaaaaa…")]
    public void A_title_is_cut_at_a_space(string text, int maxCharacters, string title) => Assert.Equal(title, DisplayText.Shortened(text, maxCharacters));

    [Theory]
    [InlineData("https://www.interpol.int/en", "https://www.interpol.int/en")]
    [InlineData("HTTP://example.org", "http://example.org/")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("/relative", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("", null)]
    public void Only_http_and_https_become_links(string address, string? link) => Assert.Equal(link, SourceLine.Link(address)?.AbsoluteUri);
}
