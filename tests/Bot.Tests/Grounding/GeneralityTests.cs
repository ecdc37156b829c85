using Bot.Grounding;

namespace Bot.Tests.Grounding;

/// <summary>What a rule says of a kind of thing it says of each that is one.</summary>
public sealed class GeneralityTests
{
    [Theory]
    [InlineData("The office that issued a travel document can cancel it.", "The office that issued a passport can cancel it.")]
    [InlineData("A travel document must be signed.", "A passport must be signed.")]
    [InlineData("The desk may not open a travel document.", "The desk may not open a passport.")]
    public void It_carries_what_is_said_of_all(string passage, string sentence) => Gate.Carries(passage, sentence);

    [Theory]
    [InlineData("The travel document must be signed.", "The passport must be signed.")]
    [InlineData("A travel document was found in the hall.", "A passport was found in the hall.")]
    [InlineData("The desk opened a travel document.", "The desk opened a passport.")]
    public void It_refuses_what_is_said_of_one(string passage, string sentence) =>
        Assert.Contains(Gate.Judge(passage, sentence).Faults, fault => fault is { Kind: FaultKind.Scope, Said: "passport" });
}
