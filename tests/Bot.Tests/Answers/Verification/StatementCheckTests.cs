using Bot.Answers.Verification;

namespace Bot.Tests.Answers.Verification;

public sealed class StatementCheckTests
{
    [Theory]
    [InlineData("Yes.")]
    [InlineData("No.")]
    [InlineData("Never.")]
    [InlineData("Yes, for offences about cards.")]
    [InlineData("No, the desk may refuse.")]
    [InlineData("True: the desk may refuse.")]
    [InlineData("Correct.")]
    [InlineData("Sí.")]
    [InlineData("The desk may refuse. Yes.")]
    public void A_yes_or_a_no_is_no_statement(string text) => Assert.Equal("it begins with a yes or a no", StatementCheck.Fault(text, "en"));

    [Theory]
    [InlineData("Four months.")]
    [InlineData("Within four months of admissibility.")]
    [InlineData("The Requests Chamber.")]
    [InlineData("90 euros")]
    [InlineData("In Lyon, France.")]
    [InlineData("!?")]
    public void A_fragment_is_none(string text) => Assert.Equal("it is no whole statement", StatementCheck.Fault(text, "en"));

    [Theory]
    [InlineData("No fee is charged for a request.")]
    [InlineData("Never may a card be striped.")]
    [InlineData("The desk decides.")]
    [InlineData("The members elect a president.")]
    [InlineData("Requests expire.")]
    [InlineData("Cards cost 90 euros.")]
    [InlineData("In 2022 the office suspended cards.")]
    [InlineData("No. 5 of the list is refused.")]
    [InlineData("Downloaded data need updating every week.")]
    public void A_statement_is(string text) => Assert.Null(StatementCheck.Fault(text, "en"));
}
