using Bot.Grounding.Reading;

namespace Bot.Tests.Grounding;

/// <summary>Words, numbers and signs, the same however they are written.</summary>
public sealed class TokenizerTests
{
    [Theory]
    [InlineData("The notice isn't public.", "the notice is not public .")]
    [InlineData("It cannot, won't and can't stay.", "it can not , will not and can not stay .")]
    [InlineData("the bureau's request", "the bureau request")]
    [InlineData("the members’ files", "the members files")]
    [InlineData("a re-export of e-mail", "a reexport of email")]
    [InlineData("a long-term plan", "a long term plan")]
    [InlineData("1,500 files; 12.5%", "1,500 files ; 12.5 percent")]
    [InlineData("the U.S. office on the 3rd", "the us office on the 3rd")]
    [InlineData("Should it fail, stop.", "if it fail , stop .")]
    [InlineData("", "")]
    [InlineData("  \t\n ", "")]
    public void A_text_is_cut_into_words(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Tokenizer.Words(text).Select(word => word.Lower)));

    [Fact]
    public void A_word_knows_its_place()
    {
        const string Text = "Lyon's archive holds 40 files.";
        Assert.All(Tokenizer.Words(Text).Where(word => word.Class is not WordClass.Punctuation), word => Assert.StartsWith(word.Lower, word.Span.In(Text), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void What_a_word_does_is_told()
    {
        var words = Tokenizer.Words("The chamber must not keep it, if 3 members object to that.");
        Assert.Equal(
            [WordClass.Determiner, WordClass.Content, WordClass.Modal, WordClass.Negation, WordClass.Content, WordClass.Pronoun, WordClass.Punctuation, WordClass.Subordinator, WordClass.Number, WordClass.Content, WordClass.Content, WordClass.Preposition, WordClass.Relative, WordClass.Punctuation],
            words.Select(word => word.Class));
    }

    [Fact]
    public void An_owner_is_told() => Assert.Equal(["bureau", "members"], Tokenizer.Words("the bureau's file and the members' files").Where(word => word.IsPossessive).Select(word => word.Lower));
}
