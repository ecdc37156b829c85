using Bot.Grounding.Alignment;

namespace Bot.Tests.Grounding;

/// <summary>What a sentence refers back to may be named in its place.</summary>
public sealed class ReferencesTests
{
    [Theory]
    [InlineData("The chamber meets in June. It decides alone.", "chamber")]
    [InlineData("A request for access needs a form. The request is free.", "access")]
    [InlineData("The auditor checks files. They are old.", "files")]
    public void What_is_meant_is_found(string passage, string expected) => Assert.Contains(expected, Back(passage, 1));

    [Theory]
    [InlineData("The chamber meets in June. A bureau decides alone.")]
    [InlineData("The chamber meets in June.")]
    public void Nothing_is_where_nothing_refers_back(string passage) => Assert.Empty(Back(passage, Gate.Read(passage).Clauses[^1].Sentence));

    [Fact]
    public void A_chain_of_references_ends() => Assert.NotEmpty(Back(string.Concat(Enumerable.Repeat("It is there. ", 400)), 399));

    [Fact]
    public void The_gate_understands_a_pronoun()
    {
        const string Passage = "The chamber meets in June. It decides alone.";
        Gate.Carries(Passage, "The chamber decides alone.");
        Assert.False(Gate.Judge(Passage, "The auditor decides alone.").IsSupported);
    }

    private static IEnumerable<string> Back(string passage, int sentence)
    {
        var text = Gate.Read(passage);
        return References.Back(text, sentence).Select(word => Gate.Written(text, word));
    }
}
