using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>May, should and must stay what they are.</summary>
public sealed class ModalityCheckTests
{
    [Theory]
    [InlineData("The bureau may publish the photograph.", "The bureau must publish the photograph.", FaultKind.Modality, "The bureau is allowed to publish the photograph.")]
    [InlineData("The officer should record the reason.", "The officer must record the reason.", FaultKind.Modality, "The reason should be recorded by the officer.")]
    [InlineData("The source must update the file.", "The source should update the file.", FaultKind.Modality, "The source is required to update the file.")]
    [InlineData("A member may ask for a copy.", "A member asks for a copy.", FaultKind.Modality, "A member can ask for a copy.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(ModalityCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
