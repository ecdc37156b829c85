using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>What is possible or alleged does not become certain.</summary>
public sealed class HedgeCheckTests
{
    [Theory]
    [InlineData("The bulletin describes possible threats to airports.", "The bulletin describes threats to airports.", FaultKind.Modality, "Possible threats to airports are described in the bulletin.")]
    [InlineData("The register names alleged traffickers.", "The register names traffickers.", FaultKind.Modality, "Alleged traffickers are named in the register.")]
    [InlineData("Officers looked for suspected vessels.", "Officers looked for vessels.", FaultKind.Modality, "Suspected vessels were looked for by officers.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(HedgeCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
