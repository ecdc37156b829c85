using Bot.Grounding;
using Bot.Grounding.Checks;

namespace Bot.Tests.Grounding;

/// <summary>What somebody says does not become a fact.</summary>
public sealed class AttributionCheckTests
{
    [Theory]
    [InlineData("The newspaper claims that the portal was attacked.", "The portal was attacked.", FaultKind.Attribution, "The newspaper claims that the portal was attacked, no more.")]
    [InlineData("According to the audit, the register has gaps.", "The register has gaps.", FaultKind.Attribution, "The register has gaps, according to the audit.")]
    [InlineData("The lawyer said that the warrant had expired.", "The warrant had expired.", FaultKind.Attribution, "The lawyer stated that the warrant had expired.")]
    [InlineData("According to the spokesman, a bureau may not publish a letter.", "A bureau may not publish a letter.", FaultKind.Attribution, "According to the spokesman, no letter may be published by a bureau.")]
    [InlineData("According to the Rules, a bureau may not publish a letter. According to the press, the clerk resigned.", "The clerk resigned.", FaultKind.Attribution, "A bureau may not publish a letter.")]
    public void It_refuses_the_one_and_carries_the_other(string passage, string refused, FaultKind kind, string carried)
    {
        Gate.Finds(AttributionCheck.Find, passage, refused, kind);
        Gate.Carries(passage, carried);
    }
}
