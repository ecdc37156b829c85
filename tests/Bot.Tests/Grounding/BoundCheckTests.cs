using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>At least does not become at most, nor before after.</summary>
public sealed class BoundCheckTests
{
    [Theory]
    [InlineData("A file is kept for at least two years.", "A file is kept for at most two years.", FaultKind.Comparison, "A file is kept for two years or more.")]
    [InlineData("The fee is up to 300 euros.", "The fee is more than 300 euros.", FaultKind.Comparison, "The fee is at most 300 euros.")]
    [InlineData("Bureaus report the arrest before 1 June 2024.", "Bureaus report the arrest after 1 June 2024.", FaultKind.Comparison, "Bureaus report the arrest before June 1, 2024.")]
    [InlineData("A bureau is heard before publication of the notice.", "A bureau is heard after publication of the notice.", FaultKind.Comparison, "The bureau is heard before publication of the notice.")]
    [InlineData("The deadline is the earliest date in the table.", "The deadline is the latest date in the table.", FaultKind.Comparison, "The deadline is the earliest date that the table has.")]
    [InlineData("A bureau must name one or more experts.", "A bureau must name one expert.", FaultKind.Comparison, "A bureau must name one expert or more.")]
    [InlineData("A refusal by one or more members does not close the case.", "A refusal by less than one member does not close the case.", FaultKind.Comparison, "The refusal of one member does not close the case.")]
    [InlineData("A notice is suspended for at most six months.", "A notice is suspended for at least half a year.", FaultKind.Comparison, "A notice is suspended for half a year and no longer.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(BoundCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
