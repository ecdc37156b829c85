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
    [InlineData("The registry may not release the file.", "A file may be released by the registry.", FaultKind.Negation, "No file may be released by the registry.")]
    [InlineData("The officers sign. Individuals cannot. A letter must be sealed.", "A letter cannot be sealed.", FaultKind.Negation, "A letter must be sealed.")]
    [InlineData("A source may object to the transfer.", "A source may not object to the transfer.", FaultKind.Negation, "A source can say no to the transfer.")]
    [InlineData("The office reviews each letter before publication.", "No letter is reviewed until the office has published it.", FaultKind.Negation, "No letter is published until the office has reviewed it.")]
    [InlineData("The letter is not recorded in the register.", "This gets the letter recorded in the register.", FaultKind.Negation, "This does not get the letter recorded in the register.")]
    [InlineData("Keeping letters on a person cleared of the charges that led to the search is prohibited.", "Letters may be kept on a person cleared of the charges that led to the search.", FaultKind.Negation, "Letters must not be kept on a person cleared of the charges that led to the search.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(NegationCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
