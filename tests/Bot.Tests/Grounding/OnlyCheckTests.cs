using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>Only singles out the same thing.</summary>
public sealed class OnlyCheckTests
{
    [Theory]
    [InlineData("Only bureaus may ask the registry.", "Bureaus may only ask the registry.", FaultKind.Quantifier, "Only bureaus may ask the registry, indeed.")]
    [InlineData("The desk takes orders only from the registry.", "Only the desk takes orders from the registry.", FaultKind.Quantifier, "The desk takes orders from the registry only.")]
    [InlineData("The desk takes orders only from the registry.", "Only the desk takes orders from the registry.", FaultKind.Quantifier, "The desk only takes orders from the registry.")]
    [InlineData("Only bureaus may start the procedure; individuals cannot.", "Individuals may start the procedure.", FaultKind.Entity, "Only bureaus can start the procedure.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(OnlyCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
