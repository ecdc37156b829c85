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
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(RoleCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
