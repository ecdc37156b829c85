using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>Who does it to whom stays as it is, in the active and the passive voice.</summary>
public sealed class RoleCheckTests
{
    [Theory]
    [InlineData("The bureau informs the Secretariat.", "The Secretariat informs the bureau.", FaultKind.Role, "The Secretariat is informed by the bureau.")]
    [InlineData("Denmark asked Brazil for the file.", "Brazil asked Denmark for the file.", FaultKind.Role, "Brazil was asked for the file by Denmark.")]
    [InlineData("The chamber sends its decision to the applicant.", "The applicant sends its decision to the chamber.", FaultKind.Role, "The chamber transmits its decision to the applicant.")]
    [InlineData("The auditor is appointed by the Assembly.", "The Assembly is appointed by the auditor.", FaultKind.Role, "The Assembly appoints the auditor.")]
    [InlineData("The list reaches bureaus two days before the meeting.", "The list receives bureaus two days before the meeting.", FaultKind.Role, "Bureaus receive the list two days before the meeting.")]
    [InlineData("The bureau tells the applicant that the file is closed.", "The bureau learns that the file is closed.", FaultKind.Role, "The applicant learns that the file is closed.")]
    [InlineData("The clerk sends the letter to the judge.", "The clerk receives the letter from the judge.", FaultKind.Role, "The judge receives the letter from the clerk.")]
    [InlineData("The clerk may hand the registry documents of the case.", "Documents of the case may be handed to the clerk by the registry.", FaultKind.Entity, "Documents of the case may be handed to the registry by the clerk.")]
    [InlineData("The chamber informs the parties promptly.", "The parties let the chamber know without delay.", FaultKind.Role, "The chamber lets the parties know without delay.")]
    [InlineData("The results of the system, which started in 2016, are checked by clerks.", "The clerks, which started in 2016, are checked by the system.", FaultKind.Role, "Clerks check the results of the system, which started in 2016.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(RoleCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
