using Bot.Chat.Discord.Rendering;

namespace Bot.Tests.Chat.Discord;

/// <summary>Words from outside are shown as they are.</summary>
public sealed class MarkdownTests
{
    [Theory]
    [InlineData("a *b* _c_ ~~d~~ `e` ||f||", @"a \*b\* \_c\_ \~\~d\~\~ \`e\` \|\|f\|\|")]
    [InlineData("# head\n-# small\n- item\n+ item\n> quote\n12. item", "\\# head\n\\-\\# small\n\\- item\n\\+ item\n\\> quote\n12\\. item")]
    [InlineData("  - item\n  3. item", "  \\- item\n  3\\. item")]
    [InlineData("re-entry 3.5 a+b", "re-entry 3.5 a+b")]
    [InlineData("[good](https://bad.example)", @"\[good\]\(https\://bad.example\)")]
    [InlineData("<@7> <@&8> <#9> <t:1:R> <:a:1> </ask:1> <id:home>", @"\<\@7\> \<\@&8\> \<\#9\> \<t\:1\:R\> \<\:a\:1\> \</ask\:1\> \<id\:home\>")]
    [InlineData("@everyone @HERE @me", "\\@\u200Beveryone \\@\u200BHERE \\@me")]
    [InlineData(@"\*", @"\\\*")]
    [InlineData("a\u202Eb\u2066c\u200Fd\u0000e\r\nf\tg\uD800", "abcde\nf g")]
    [InlineData("👩‍👩‍👧 العربية", "👩‍👩‍👧 العربية")]
    public void Nothing_has_a_meaning(string text, string escaped) => Assert.Equal(escaped, Markdown.Escape(text));

    [Fact]
    public void A_link_is_under_our_words_and_can_not_be_ended() =>
        Assert.Equal("[open](<https://example.org/a%28b%29?%40everyone=%3E>)", Markdown.Link("open", new Uri("https://example.org/a(b)?@everyone=>")));
}
