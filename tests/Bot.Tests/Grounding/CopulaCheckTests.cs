using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>What is said to be something has to be said of it.</summary>
public sealed class CopulaCheckTests
{
    [Theory]
    [InlineData("The chair is unpaid and the clerk is an official.", "The chair is an official.", FaultKind.Role, "Indeed the clerk is an official.")]
    [InlineData("A reference to a valid permit is needed for a letter.", "A letter is a permit.", FaultKind.Role, "For a letter a reference to a valid permit is needed.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(CopulaCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
