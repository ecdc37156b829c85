using Bot.Facts;

namespace Bot.Tests.Facts;

public sealed class ClaimSplitterTests
{
    [Theory]
    [InlineData("The desk has nine members", "The desk has nine members.")]
    [InlineData("the desk has nine members. it must reply within a month.", "The desk has nine members. it must reply within a month.")]
    [InlineData("The desk has nine members. The hall opens in May.", "The desk has nine members.|The hall opens in May.")]
    [InlineData("The desk has nine members, and the hall opens in May", "The desk has nine members.|The hall opens in May.")]
    [InlineData("The desk has nine members and it must reply within a month", "The desk has nine members.|The desk must reply within a month.")]
    [InlineData("The desk is in Lyon and has nine members", "The desk is in Lyon.|The desk has nine members.")]
    [InlineData("The desk is in Lyon, has no chair and elects its head but may not remove them", "The desk is in Lyon, has no chair.|The desk elects its head.|The desk may not remove them.")]
    [InlineData("The desk is in Lyon; the hall is in Vienna", "The desk is in Lyon.|The hall is in Vienna.")]
    public void Clauses_that_stand_alone_are_told_apart(string statement, string expected) =>
        Assert.Equal(expected.Split('|'), ClaimSplitter.Split(statement, "en"));

    [Theory]
    [InlineData("If the desk agrees and the hall is open, a letter is sent")]
    [InlineData("A letter is sent unless the desk objects and the hall is closed")]
    [InlineData("In 2019 the desk was moved and the hall was closed")]
    [InlineData("The desk checks names, numbers and the place of birth")]
    [InlineData("The desk said that the letter was lost and the hall is closed")]
    [InlineData("Members of the desk and the hall are elected")]
    [InlineData("Letters that the desk holds and the hall has read are kept")]
    [InlineData("The hall is closed because the desk is ill and the key was lost")]
    [InlineData("The vote is between the desk and the hall has no say")]
    [InlineData("Yes. No.")]
    public void What_belongs_together_is_left_together(string statement) => Assert.Single(ClaimSplitter.Split(statement, "en"));

    [Theory]
    [InlineData("La commission compte sept membres. Le siège est à Lyon.", "fr", 2)]
    [InlineData("La comisión tiene siete miembros y la sede está en Lyon", "es", 1)]
    [InlineData("", "en", 1)]
    public void Other_languages_are_cut_at_sentences_only(string statement, string language, int expected) =>
        Assert.Equal(expected, ClaimSplitter.Split(statement, language).Count);

    [Fact]
    public void A_long_statement_is_not_cut_into_a_list_of_verdicts() =>
        Assert.Single(ClaimSplitter.Split(string.Concat(Enumerable.Repeat("The desk has nine members. ", 100)), "en"));
}
