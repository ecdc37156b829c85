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
    [InlineData("A copy must be given whenever possible.", "A copy must be given in every case.", FaultKind.Quantifier, "A copy must be given whenever possible.")]
    [InlineData("The thirteen judges must come from different countries.", "All the judges come from different countries in all cases.", FaultKind.Quantifier, "The judges must all come from different countries.")]
    [InlineData("A bureau may not answer a letter from a stranger.", "A bureau may not answer any letter.", FaultKind.Quantifier, "No bureau may answer a letter from a stranger.")]
    [InlineData("In 2020 the desk received 310 letters, the highest number until then.", "In 2020 the desk received 310 letters, fewer than in any year before.", FaultKind.Quantifier, "In 2020 the desk received 310 letters, more than in any year before.")]
    [InlineData("Electing the chair needs a simple majority.", "A majority of the clerks elects the chair.", FaultKind.Quantifier, "To elect the chair, a simple majority is needed.")]
    [InlineData("The desk asks for letters; it does not open them.", "The desk asks for just letters.", FaultKind.Quantifier, "The desk does not open letters, it just asks for them.")]
    [InlineData("A letter may not be sealed for reasons about private matters.", "A letter may be sealed for reasons that are just about private matters.", FaultKind.Quantifier, "No letter may be sealed for reasons that are just about private matters.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(QuantifierCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
