using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>A word that one side denies is denied on the other.</summary>
public sealed class DenialCheckTests
{
    [Theory]
    [InlineData("The period starts when the request is admitted, not when it is sent.", "The period starts when the request is admitted, when it is sent.", FaultKind.Negation, "Indeed the period starts when the request is admitted, not when it is sent.")]
    [InlineData("The desk keeps no copies of the letters.", "The desk keeps copies of the letters.", FaultKind.Negation, "No copies of the letters are kept by the desk.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(DenialCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
