using Bot.Facts;

namespace Bot.Tests.Facts;

public sealed class ActorsTests
{
    [Theory]
    [InlineData("The General Secretariat publishes notices.", "general secretariat")]
    [InlineData("Members are elected by the Assembly.", "general assembly")]
    [InlineData("It is the NCB that asks.", "national central bureau")]
    [InlineData("The Commission's files are kept by the Vice-Presidents.", "vice president")]
    [InlineData("CCF sessions are public.", "")]
    [InlineData("A letter goes to the Executive Committee.", "")]
    public void Who_does_it_is_a_subject_or_stands_behind_by(string sentence, string expected) =>
        Assert.Equal(expected, string.Join(' ', Actors.Acting(sentence).Select(actor => actor.Key)));

    [Fact]
    public void A_chamber_and_its_commission_are_one() => Assert.True(Actors.AreOne("ccf", "requests chamber") && !Actors.AreOne("ccf", "president"));
}
