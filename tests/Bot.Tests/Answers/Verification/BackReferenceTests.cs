using Bot.Answers.Verification;

namespace Bot.Tests.Answers.Verification;

public sealed class BackReferenceTests
{
    [Theory]
    [InlineData("It may extend the period.")]
    [InlineData("This is done by the desk.")]
    [InlineData("“Such a request is refused.")]
    [InlineData("However, the desk may refuse.")]
    [InlineData("Also, a fee is due.")]
    [InlineData("In that case a fee is due.")]
    [InlineData("Some of them are refused.")]
    [InlineData("They're refused.")]
    [InlineData("Ils sont élus pour cinq ans.")]
    [InlineData("Cette demande est refusée.")]
    [InlineData("C’est le bureau qui décide.")]
    [InlineData("Sin embargo, se rechaza.")]
    [InlineData("وهي لجنة مستقلة.")]
    public void What_points_back_hangs_on_the_one_before(string sentence) => Assert.True(BackReference.Opens(sentence));

    [Theory]
    [InlineData("The desk may extend the period.")]
    [InlineData("It is strictly forbidden for the desk to ask.")]
    [InlineData("In addition to the fee, a stamp is due.")]
    [InlineData("It is up to each country to decide.")]
    [InlineData("Those who apply pay a fee.")]
    [InlineData("A card can also be striped.")]
    [InlineData("Italy and Iceland apply.")]
    [InlineData("Applicants follow the request there.")]
    [InlineData("Both France and Spain apply.")]
    [InlineData("Most requests are refused.")]
    [InlineData("There is no fee.")]
    [InlineData("Illegal entry is no offence.")]
    [InlineData("Le bureau décide.")]
    [InlineData("In 2022 INTERPOL stated that it has no such rule.")]
    [InlineData("When the desk objects, it says why.")]
    [InlineData("Within the desk, the head decides what it does.")]
    [InlineData("")]
    public void What_stands_alone_does_not(string sentence) => Assert.False(BackReference.PointsBack(sentence));

    [Theory]
    [InlineData("Within nine months it decides.")]
    [InlineData("In urgent cases, they may refuse.")]
    [InlineData("Where necessary, he may refuse.")]
    [InlineData("Usually, it refuses.")]
    [InlineData("The latter is refused.")]
    [InlineData("Therefore the desk refuses.")]
    public void A_pronoun_before_any_name_points_back(string sentence) => Assert.True(BackReference.PointsBack(sentence));

    [Theory]
    [InlineData("However, the desk may refuse.", false)]
    [InlineData("In addition, they may refuse.", true)]
    [InlineData("He may refuse.", true)]
    public void What_joins_on_need_not_speak_of_the_same(string sentence, bool expected) => Assert.Equal(expected, BackReference.NeedsItsSubject(sentence));
}
