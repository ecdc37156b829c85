using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>What narrows a denial is kept.</summary>
public sealed class DeniedMannerCheckTests
{
    [Theory]
    [InlineData("The chair cannot be immediately elected again.", "The chair cannot be elected again.", FaultKind.Scope, "The chair cannot immediately be elected again.")]
    [InlineData("A notice does not automatically lead to arrest.", "A notice does not lead to arrest.", FaultKind.Scope, "Indeed a notice does not automatically lead to arrest.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(DeniedMannerCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
