using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>A condition without a verb may not go either.</summary>
public sealed class CircumstanceCheckTests
{
    [Theory]
    [InlineData("In urgent cases the chair decides alone.", "The chair decides alone.", FaultKind.Condition, "The chair decides alone in urgent cases.")]
    [InlineData("The register is opened with written consent.", "The register is opened.", FaultKind.Condition, "With written consent the register is opened.")]
    [InlineData("The server is stopped in exceptional circumstances.", "The server is stopped.", FaultKind.Condition, "In exceptional circumstances the server is stopped.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(CircumstanceCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
