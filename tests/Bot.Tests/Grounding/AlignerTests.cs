using Bot.Documents;
using Bot.Grounding;
using Bot.Grounding.Wording;

namespace Bot.Tests.Grounding;

/// <summary>A word of the sentence is found where the passage speaks of the same.</summary>
public sealed class AlignerTests
{
    [Theory]
    [InlineData("The bureau keeps the form.", "The form is kept.", "form", "form", nameof(Relation.Identical))]
    [InlineData("The bureau transmits the form.", "The bureau sends the form.", "sends", "transmits", nameof(Relation.Same))]
    [InlineData("The panel accepted the appeal.", "The panel rejected the appeal.", "rejected", "accepted", nameof(Relation.Opposite))]
    public void A_word_is_found(string passage, string sentence, string said, string held, string relation)
    {
        var comparison = Gate.Compare(passage, sentence);
        var word = comparison.Sentence.Words.Select((word, place) => (word.Lower, place)).First(entry => entry.Lower == said).place;
        var anchor = comparison.Anchors[word];
        Assert.Equal((held, relation), (Gate.Written(comparison.Evidence.Text, anchor.Word), anchor.Relation.ToString()));
    }

    [Fact]
    public void A_word_that_is_nowhere_is_absent() => Assert.Empty(Gate.Compare("The bureau keeps the form.", "Vessels drift.").Anchors);

    [Fact]
    public void The_sentence_goes_where_most_of_it_is()
    {
        var comparison = Gate.Compare("The chamber elects a chair. The chamber reviews the complaint of the applicant.", "The complaint of the applicant is reviewed.");
        Assert.Equal(1, Assert.Single(comparison.Clauses).EvidenceSentence);
    }

    [Fact]
    public void Only_quoted_sentences_are_rested_on()
    {
        const string Passage = "The seal is blue. The stamp is red.";
        Assert.False(Gate.Shipped.Judge("Indeed the stamp is red.", [new QuotedEvidence(Passage, new TextSpan(0, 17))]).IsSupported);
        Assert.True(Gate.Shipped.Judge("Indeed the stamp is red.", [new QuotedEvidence(Passage, new TextSpan(18, 17))]).IsSupported);
    }
}
