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
    [InlineData("The office does not weigh letters or decide appeals.", "The office decides appeals.", FaultKind.Negation, "The office does not decide appeals.")]
    [InlineData("The office has no competence to seal letters.", "The office may seal letters.", FaultKind.Negation, "The office cannot seal letters.")]
    [InlineData("Each clerk has one vote and cannot vote for another clerk.", "A clerk can vote for another clerk.", FaultKind.Negation, "A clerk cannot vote for another clerk.")]
    [InlineData("Hearings of the panel are held in private.", "Hearings of the panel are held in public.", FaultKind.Negation, "Hearings of the panel are not open to the public.")]
    [InlineData("The clerk takes no part in assessing appeals.", "The clerk takes part in assessing appeals.", FaultKind.Negation, "The clerk plays no part in assessing appeals.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(NegationCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }

    [Fact]
    public void Two_opposed_words_are_named() =>
        Assert.Equal([new Fault(FaultKind.Negation, "accepted", "rejected")], Gate.Judge("The panel rejected the appeal.", "The panel accepted the appeal.").Faults);
}
