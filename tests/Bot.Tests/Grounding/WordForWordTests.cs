using Bot.Documents;
using Bot.Grounding;

namespace Bot.Tests.Grounding;

/// <summary>Whole sentences of the quote stand as they are; parts of them do not.</summary>
public sealed class WordForWordTests
{
    private const string Passage = "The seal is blue. It is kept in Lyon, if the chair agrees. The stamp is red.";

    [Theory]
    [InlineData("The seal is blue.", true)]
    [InlineData("It is kept in Lyon, if the chair agrees. The stamp is red.", true)]
    [InlineData("  The stamp is red. ", true)]
    [InlineData("It is kept in Lyon", false)]
    [InlineData("is blue.", false)]
    [InlineData("The seal is Blue.", false)]
    [InlineData("", false)]
    public void Only_whole_sentences_stand(string sentence, bool stands) => Assert.Equal(stands, WordForWord.Stands(sentence, new QuotedEvidence(Passage, new TextSpan(0, Passage.Length))));

    [Fact]
    public void What_is_not_quoted_does_not_stand() => Assert.False(WordForWord.Stands("The stamp is red.", new QuotedEvidence(Passage, new TextSpan(0, 17))));

    [Fact]
    public void A_sentence_stands_where_its_words_come_twice()
    {
        const string Text = "He denied it: The seal is blue. The seal is blue.";
        Assert.True(WordForWord.Stands("The seal is blue.", new QuotedEvidence(Text, new TextSpan(0, Text.Length))));
    }
}
