using Bot.Answers.Verification;
using Bot.Answers.Writing;
using Bot.Search;
using Bot.Tests.Fakes;
using Bot.Tests.Search;

namespace Bot.Tests.Answers.Verification;

public sealed class QuoteCheckTests
{
    private const string Text = "The desk’s oﬃce answers a request within\n24 hours – by post – of the day of the request. A fee is due – by post – too.";

    private readonly RetrievedPassage passage = Some.Passage(Text, "A second passage of the same text.");

    [Theory]
    [InlineData("The desk's office answers", "The desk’s oﬃce answers")]
    [InlineData("within 24 hours - by post", "within\n24 hours – by post")]
    [InlineData(" a request  within ", "a request within")]
    [InlineData("request. A fee is due", "request. A fee is due")]
    [InlineData(Text, Text)]
    public void A_run_of_words_is_found_and_the_revisions_own_text_is_cited(string quote, string expected)
    {
        var cited = SomeSentence.On(passage, "It says so.", quote);

        var found = Assert.Single(cited.Quotes);
        Assert.Equal((expected, expected), (found.Text, found.Span.In(passage.Revision.Text)));
    }

    [Theory]
    [InlineData("answers a request within 42 hours")]
    [InlineData("answers a demand within")]
    [InlineData("the desk's office")]
    [InlineData("a request … of the request")]
    [InlineData("a request ... of the request")]
    [InlineData("a request of the day")]
    [InlineData("answers a request within 24 hours of the day")]
    [InlineData("swers a request")]
    [InlineData("answers a req")]
    [InlineData("of the day of the request, A fee")]
    [InlineData("by post.")]
    [InlineData("\"answers a request\"")]
    [InlineData("answers a re\u00ADquest")]
    [InlineData("answers a re\u200Bquest")]
    [InlineData("answеrs a request")]
    [InlineData("A second passage of the same text.")]
    [InlineData("by post – too. A second passage")]
    public void A_quote_that_is_changed_cut_or_joined_refuses_the_sentence(string quote) => Refuses("a quote is not in the cited revision", quote);

    [Theory]
    [InlineData("")]
    [InlineData(" \u00A0\n")]
    public void An_empty_quote_refuses_the_sentence(string quote) => Refuses("a quote is empty", quote);

    [Theory]
    [InlineData("request")]
    [InlineData("The")]
    [InlineData("24")]
    [InlineData("of the")]
    public void A_word_or_common_words_are_no_quote(string quote) => Refuses("a quote is a single word, or common words alone", quote);

    [Fact]
    public void A_sentence_of_one_word_may_be_quoted_whole() => Assert.Single(QuoteCheck.Readings(SomeSentence.Drafted("Lyon.", (Some.Passage("Lyon."), "Lyon.")), out _));

    [Fact]
    public void A_sentence_without_quotes_is_refused()
    {
        Assert.Empty(QuoteCheck.Readings(new DraftSentence("A fee is due.", []), out var fault));
        Assert.Equal("it cites nothing", fault);
    }

    [Fact]
    public void One_bad_quote_refuses_the_sentence()
    {
        Assert.Empty(QuoteCheck.Readings(SomeSentence.Drafted("A fee is due.", (passage, "A fee is due"), (passage, "a fee is due")), out var fault));
        Assert.Equal("a quote is not in the cited revision", fault);
    }

    [Fact]
    public void Words_that_stand_in_several_places_may_be_meant_for_each()
    {
        var readings = QuoteCheck.Readings(SomeSentence.Drafted("So it is.", (passage, "by post"), (passage, "A fee is due")), out _);

        Assert.Equal([Text.IndexOf("by post", StringComparison.Ordinal), Text.LastIndexOf("by post", StringComparison.Ordinal)], readings.Select(reading => reading.Quotes[0].Span.Start));
        Assert.All(readings, reading => Assert.Equal("A fee is due", reading.Quotes[1].Text));
    }

    [Fact]
    public void A_quote_may_stand_in_the_lead_in_but_not_run_from_it_into_the_item()
    {
        var item = Some.ListItem("The desk may refuse a request if:", "it was made by post;");

        Assert.Equal("The desk may refuse a request", SomeSentence.On(item, "So.", "The desk may refuse a request").Quotes[0].Text);
        Assert.Empty(QuoteCheck.Readings(SomeSentence.Drafted("So.", (item, "a request if: it was made")), out _));
    }

    [Fact]
    public void A_quote_that_one_letter_changes_is_refused()
    {
        var random = new Random(7);
        var words = QuoteText.Of(Text).Text;
        for (var round = 0; round < 2000; round++)
        {
            var start = random.Next(words.Length - 30);
            var quote = words.Substring(start, random.Next(12, 30)).Trim().ToCharArray();
            var at = random.Next(quote.Length);
            var other = "abcdefghijklmnopqrstuvwxyzéА0123456789"[random.Next(38)];
            if (!char.IsLetterOrDigit(quote[at]) || quote[at] == other)
            {
                continue;
            }

            quote[at] = other;
            var altered = new string(quote);

            Assert.True(words.Contains(altered, StringComparison.Ordinal) || QuoteMatcher.Find(new DraftQuote(passage, altered)).Count == 0, altered);
        }
    }

    [Fact]
    public void A_span_outside_its_revision_and_hostile_quotes_are_refused()
    {
        Assert.Empty(QuoteMatcher.Find(new DraftQuote(passage with { Passage = passage.Passage with { Span = new(0, 10_000) } }, "A fee is due")));
        Assert.Empty(QuoteMatcher.Find(new DraftQuote(passage with { Passage = passage.Passage with { Span = new(-3, 40) } }, "A fee is due")));
        Assert.All(HostileText.All.Append(new string(' ', 1_000_000)).Append(HostileText.Repeat(Text, 1_000_000)), quote => Assert.Empty(QuoteCheck.Readings(SomeSentence.Drafted("So.", (passage, quote)), out _)));
    }

    private void Refuses(string expected, string quote)
    {
        Assert.Empty(QuoteCheck.Readings(SomeSentence.Drafted("It says so.", (passage, quote)), out var fault));
        Assert.Equal(expected, fault);
    }
}
