using Bot.Answers.Verification;
using Bot.Answers.Writing;
using Bot.Documents;
using Bot.Search;
using Bot.Tests.Fakes;

namespace Bot.Tests.Answers;

public sealed class CitationVerifierTests
{
    private const string First = "A striped card is not an order. It is a request, says the “desk”.";

    private readonly RetrievedPassage passage = Some.Passage(First, "A second passage of the same text.");

    [Theory]
    [InlineData("A striped card is not an order.")]
    [InlineData("It is a request, says the “desk”.")]
    [InlineData(First)]
    public void What_stands_in_the_passage_stands(string quote)
    {
        var verified = CitationVerifier.Verify(Draft(quote, quote));

        Assert.Empty(verified.Fallen);
        var citation = Assert.Single(Assert.Single(verified.Standing).Citations);
        Assert.Equal((quote, quote, passage.Revision.Id), (citation.Quote, citation.Span.In(passage.Revision.Text), citation.Revision));
    }

    [Theory]
    [InlineData("A striped card is an order.")]
    [InlineData("A striped card is not an order")]
    [InlineData("A striped card is not an order. It is a request, says the \"desk\".")]
    [InlineData("a striped card is not an order.")]
    [InlineData("A striped  card is not an order.")]
    [InlineData("A strip\u00ADed card is not an order.")]
    [InlineData("A striped card is not an ord\u0435r.")]
    [InlineData("A second passage of the same text.")]
    [InlineData("It is a request, says the “desk”.\n\nA second passage")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\0")]
    public void A_quote_that_is_not_in_the_passage_falls(string quote)
    {
        var verified = CitationVerifier.Verify(Draft(quote, quote));

        Assert.Empty(verified.Standing);
        Assert.Single(verified.Fallen);
    }

    [Theory]
    [InlineData("A striped card is not an order")]
    [InlineData("an order.")]
    [InlineData("A striped card is")]
    [InlineData("order. It is a request, says the “desk”.")]
    public void A_part_of_a_sentence_falls(string quote) =>
        Assert.Equal("it quotes a part of a sentence", Assert.Single(CitationVerifier.Verify(Draft(quote, quote)).Fallen).Reason);

    [Fact]
    public void Two_quotes_are_not_joined_to_a_third()
    {
        const string left = "A striped card is not an order.";
        const string right = "It is a request, says the “desk”.";
        var draft = new Draft([new DraftSentence(right + " " + left, [new DraftQuote(passage, right), new DraftQuote(passage, left)])]);

        Assert.Equal("it joins quotes that do not belong together", Assert.Single(CitationVerifier.Verify(draft).Fallen).Reason);
    }

    [Theory]
    [InlineData("A striped card is an order.", "A striped card is not an order.")]
    [InlineData("A striped card is not an order. Obey it.", "A striped card is not an order.")]
    public void A_sentence_that_says_more_than_its_quote_falls(string text, string quote) =>
        Assert.Equal("it says more than its quotes", Assert.Single(CitationVerifier.Verify(Draft(text, quote)).Fallen).Reason);

    [Fact]
    public void A_sentence_without_quotes_falls() =>
        Assert.Equal("it cites nothing", Assert.Single(CitationVerifier.Verify(new Draft([new DraftSentence("A striped card is not an order.", [])])).Fallen).Reason);

    [Fact]
    public void One_false_quote_takes_its_sentence_with_it_and_no_other()
    {
        var draft = new Draft(
        [
            new DraftSentence("A striped card is not an order. It is an order.", [new DraftQuote(passage, "A striped card is not an order."), new DraftQuote(passage, "It is an order.")]),
            new DraftSentence("A striped card is not an order.", [new DraftQuote(passage, "A striped card is not an order.")]),
        ]);

        var verified = CitationVerifier.Verify(draft);

        Assert.Equal((1, 1), (verified.Standing.Count, verified.Fallen.Count));
        Assert.Equal("A striped card is not an order.", verified.Standing[0].Text);
    }

    [Fact]
    public void A_span_outside_its_revision_falls()
    {
        var beyond = passage with { Passage = passage.Passage with { Span = new TextSpan(0, 10_000) } };
        var before = passage with { Passage = passage.Passage with { Span = new TextSpan(-3, 40) } };

        foreach (var wrong in new[] { beyond, before })
        {
            Assert.Empty(CitationVerifier.Verify(new Draft([new DraftSentence("A striped card is not an order.", [new DraftQuote(wrong, "A striped card is not an order.")])])).Standing);
        }
    }

    private Draft Draft(string text, string quote) => new([new DraftSentence(text, [new DraftQuote(passage, quote)])]);
}
