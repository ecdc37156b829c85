using Bot.Facts;

namespace Bot.Tests.Facts;

public sealed class ExclusionTests
{
    [Theory]
    [InlineData("The Secretary General can dismiss a member.", "Only the General Assembly may dismiss a member.", true)]
    [InlineData("A private individual can start it.", "Only bureaus or entities may start it.", true)]
    [InlineData("The Assembly can dismiss a member.", "Only the General Assembly may dismiss a member.", false)]
    [InlineData("A bureau can start it.", "Only bureaus or entities may start it.", false)]
    [InlineData("A private individual cannot start it.", "Only bureaus or entities may start it.", false)]
    [InlineData("Only bureaus can start it.", "Only bureaus or entities may start it.", false)]
    [InlineData("A private individual can start it.", "Bureaus or entities may start it.", false)]
    public void What_is_allowed_to_some_alone_is_not_said_of_others(string claim, string source, bool expected) => Assert.Equal(expected, Exclusion.Of(claim, source) is not null);
}
