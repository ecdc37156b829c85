using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>Some does not become all, nor all some.</summary>
public sealed class QuantifierCheckTests
{
    [Theory]
    [InlineData("Some bureaus use the secure portal.", "All bureaus use the secure portal.", FaultKind.Quantifier, "The secure portal is used by some bureaus.")]
    [InlineData("Most diffusions concern theft.", "All diffusions concern theft.", FaultKind.Quantifier, "Theft is what most diffusions concern.")]
    [InlineData("The police read the message.", "Only the police read the message.", FaultKind.Quantifier, "The message is read by the police.")]
    [InlineData("The seal and the stamp are required.", "Either the seal or the stamp is required.", FaultKind.Quantifier, "Both the seal and the stamp are required.")]
    [InlineData("Every bureau has a contact officer.", "Some bureaus have a contact officer.", FaultKind.Quantifier, "Each bureau has a contact officer.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(QuantifierCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
