using Bot.Answers.Certified;

namespace Bot.Tests.Answers.Certified;

public sealed class BareWordsTests
{
    [Theory]
    [InlineData("Is a red notice an arrest warrant?", "is a red notice an arrest warrant")]
    [InlineData("  IS a\u00A0red  notice — an “arrest warrant” ? ", "is a red notice an arrest warrant")]
    [InlineData("What is INTERPOL’s article 83(1)?", "what is interpols article 83 1")]
    [InlineData("What is INTERPOL's Article 83 (1)", "what is interpols article 83 1")]
    [InlineData("Qu'est-ce qu'une notice ﬁnale ?", "quest ce quune notice finale")]
    [InlineData("ما هِيَ النشـرة الحمراء؟", "ما هي النشرة الحمراء")]
    [InlineData("Is 5 % more than 5?", "is 5 % more than 5")]
    [InlineData("?!\uD800", "")]
    [InlineData("red\uFFFE\uFFFF notice", "red notice")]
    public void Signs_and_capitals_do_not_count_and_words_do(string question, string words) => Assert.Equal(words, BareWords.Of(question));

    [Theory]
    [InlineData("May it be refused?", "May it not be refused?")]
    [InlineData("Is 1 > 2?", "Is 1 < 2?")]
    [InlineData("Does it cost 5?", "Does it cost $5?")]
    [InlineData("Is 5 degrees too cold?", "Is -5 degrees too cold?")]
    [InlineData("Are 1.5 kilometres enough?", "Are 1-5 kilometres enough?")]
    [InlineData("Are 1.5 kilometres enough?", "Are 1/5 kilometres enough?")]
    [InlineData("Is rule 8.31 in force?", "Is rule 83.1 in force?")]
    [InlineData("Does it take C?", "Does it take C#?")]
    public void What_could_mean_something_else_stays_apart(string one, string other) => Assert.NotEqual(BareWords.Of(one), BareWords.Of(other));
}
