using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>What is said of some of a kind is not said of all.</summary>
public sealed class ScopeCheckTests
{
    [Theory]
    [InlineData("Requests from persons detained abroad are free of charge.", "Requests are free of charge.", FaultKind.Scope, "Requests from persons who are detained abroad are free of charge.")]
    [InlineData("Diffusions about stolen vehicles are checked every night.", "Diffusions are checked every night.", FaultKind.Scope, "Every night diffusions about stolen vehicles are checked.")]
    [InlineData("Vessels under foreign flags are searched.", "Vessels are searched.", FaultKind.Scope, "Searched are vessels under foreign flags.")]
    [InlineData("Messages from an unknown address are refused.", "Messages are refused.", FaultKind.Scope, "Messages that come from an unknown address are refused.")]
    [InlineData("The clerk reviews every sealed letter.", "The clerk reviews every letter.", FaultKind.Scope, "Every sealed letter is reviewed by the clerk.")]
    [InlineData("Data on victims or witnesses must carry a mark.", "Data on persons must carry a mark.", FaultKind.Scope, "Data on victims must carry a mark.")]
    [InlineData("The desk must review every red notice before publication.", "The desk must review every notice before publication.", FaultKind.Scope, "Every red notice must be reviewed by the desk before publication.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(ScopeCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
