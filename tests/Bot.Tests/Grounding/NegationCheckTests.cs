using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>What is affirmed may not be denied, nor the other way round.</summary>
public sealed class NegationCheckTests
{
    [Theory]
    [InlineData("The bureau publishes the photograph.", "The bureau does not publish the photograph.", FaultKind.Negation, "The photograph is published by the bureau.")]
    [InlineData("The Commission does not examine criminal evidence.", "The Commission examines criminal evidence.", FaultKind.Negation, "Criminal evidence is not examined by the Commission.")]
    [InlineData("Members must not sell the data.", "Members must sell the data.", FaultKind.Negation, "Members cannot sell the data.")]
    [InlineData("The panel rejected the appeal.", "The panel accepted the appeal.", FaultKind.Negation, "The appeal was rejected by the panel.")]
    [InlineData("The request is admissible.", "The request is inadmissible.", FaultKind.Negation, "Admissible is what the request is.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(NegationCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
