using Bot.Grounding;

namespace Bot.Tests.Grounding;

/// <summary>What is forbidden to all is forbidden to each.</summary>
public sealed class UnnamedActorTests
{
    [Theory]
    [InlineData("A letter may not be sealed for a fee.", "The desk may not seal a letter for a fee.")]
    [InlineData("Keeping letters on a person cleared of the charges that led to the search is prohibited.", "The desk may not keep letters on a person who was cleared of the charges that led to the search.")]
    public void It_carries_a_ban_on_one(string passage, string sentence) => Gate.Carries(passage, sentence);

    [Theory]
    [InlineData("A letter may be sealed for a fee.", "The desk may seal a letter for a fee.")]
    [InlineData("A letter may not be sealed by clerks.", "The desk may not seal a letter.")]
    [InlineData("A letter must be sealed.", "The desk must seal a letter.")]
    public void It_refuses_another_one_who_acts(string passage, string sentence) =>
        Assert.Contains(Gate.Judge(passage, sentence).Faults, fault => fault.Kind is FaultKind.Addition or FaultKind.Entity && fault.Said.Contains("desk", StringComparison.Ordinal));
}
