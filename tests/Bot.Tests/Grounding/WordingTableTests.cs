using Bot.Grounding.Reading;
using Bot.Grounding.Wording;

namespace Bot.Tests.Grounding;

/// <summary>How two expressions stand to one another.</summary>
public sealed class WordingTableTests
{
    private static readonly WordingTable Small = new(
        new WordingFile
        {
            Same = [["forward", "pass on"], ["hand in", "submit"]],
            Derived = [["submit", "submission"], ["forward", "forwarding"]],
            Entails = [["demand", "ask"]],
            Opposite = [["open", "close"]],
            Converse = [["lend", "borrow"]],
        },
        new WordingFile { Alternatives = [["red notice", "green notice"]], Generic = ["matter"] },
        [["Bureau of Files", "BOF"]]);

    [Theory]
    [InlineData("forward", "pass on", nameof(Relation.Same))]
    [InlineData("forwarded", "passes on", nameof(Relation.Same))]
    [InlineData("submission", "hand in", nameof(Relation.Same))]
    [InlineData("Bureau of Files", "BOF", nameof(Relation.Same))]
    [InlineData("demand", "ask", nameof(Relation.Entails))]
    [InlineData("ask", "demand", nameof(Relation.Narrower))]
    [InlineData("open", "close", nameof(Relation.Opposite))]
    [InlineData("lend", "borrow", nameof(Relation.Converse))]
    [InlineData("red notice", "green notice", nameof(Relation.Alternative))]
    [InlineData("forward", "submit", nameof(Relation.None))]
    public void The_evidence_stands_to_the_sentence(string evidence, string sentence, string relation) =>
        Assert.Equal(relation, WordingTable.Of(Longest(evidence), Longest(sentence)).ToString());

    [Fact]
    public void A_verb_is_found_with_its_particle_behind_the_object() =>
        Assert.Contains(Small.Terms(Tokenizer.Words("They pass the form on.")), term => WordingTable.Of(term.Entry, Longest("forward")) is Relation.Same);

    [Fact]
    public void A_sign_ends_an_expression() =>
        Assert.DoesNotContain(Small.Terms(Tokenizer.Words("A red, notice")), term => WordingTable.Of(term.Entry, Longest("red notice")) is Relation.Same);

    [Fact]
    public void Verbs_nouns_and_generic_words_are_told_apart()
    {
        Assert.True(Small.IsVerb("submit"));
        Assert.False(Small.IsVerb("submission"));
        Assert.True(Small.IsNominal("submission"));
        Assert.False(Small.IsNominal("submit"));
        Assert.True(Small.IsGeneric("matter"));
        Assert.Equal(Small.FamilyOf("submit"), Small.FamilyOf("submission"));
        Assert.Equal("unheard", Small.FamilyOf("unheard"));
    }

    private static WordingEntry Longest(string expression) => Small.Terms(Tokenizer.Words(expression)).MaxBy(term => term.End - term.Start)!.Entry;
}
