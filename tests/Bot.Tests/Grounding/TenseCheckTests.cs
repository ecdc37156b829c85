using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>What was is not said to be.</summary>
public sealed class TenseCheckTests
{
    [Theory]
    [InlineData("The register was a paper file.", "The register is a paper file.", FaultKind.Date, "Indeed the register was a paper file.")]
    [InlineData("The board elected the chair in June 2024.", "The board elects the chair in June 2024.", FaultKind.Date, "The chair was elected by the board in June 2024.")]
    [InlineData("The review asks whether the processing complies with the law.", "The review asked whether the processing complies with the law.", FaultKind.Date, "The review asks whether the processing complied with the law.")]
    [InlineData("A letter was answered from the day it was declared admissible.", "A letter is answered from the day it is declared admissible.", FaultKind.Date, "A letter was answered from the day it was declared admissible, indeed.")]
    [InlineData("A letter must be answered within four days from the day it was declared admissible.", "A letter was to be answered within four days from the day it is declared admissible.", FaultKind.Date, "A letter must be answered within four days from the day it is declared admissible.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(TenseCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
