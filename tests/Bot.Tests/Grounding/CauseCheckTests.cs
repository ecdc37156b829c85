using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>A reason is the passage's own.</summary>
public sealed class CauseCheckTests
{
    [Theory]
    [InlineData("The portal was closed in March.", "The portal was closed because of an attack.", FaultKind.Cause, "In March the portal was closed.")]
    [InlineData("The notice was withdrawn and the arrest failed.", "The arrest failed because the notice was withdrawn.", FaultKind.Cause, "The notice was withdrawn and the arrest did fail.")]
    [InlineData("The bureau archives the message.", "Therefore the bureau archives the message in order to save space.", FaultKind.Cause, "The message is archived by the bureau.")]
    [InlineData("The desk cannot force a clerk to answer a letter.", "The desk cannot force a clerk to answer because there is a letter.", FaultKind.Cause, "The desk cannot force a clerk to answer just because there is a letter.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(CauseCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
