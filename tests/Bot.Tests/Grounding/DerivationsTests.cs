using Bot.Grounding.Wording;
using Bot.Search;

namespace Bot.Tests.Grounding;

/// <summary>Two words of one stem are of one family, unless they are names of different things.</summary>
public sealed class DerivationsTests
{
    [Theory]
    [InlineData("verify", "verification", false)]
    [InlineData("detain", "detainment", true)]
    [InlineData("confirm", "confirmation", true)]
    [InlineData("archive", "archival", true)]
    [InlineData("police", "policy", false)]
    [InlineData("organ", "organization", false)]
    [InlineData("note", "notice", false)]
    [InlineData("", "", false)]
    [InlineData("message", "passage", false)]
    public void Relatives_are_told_by_their_endings(string first, string second, bool areRelated)
    {
        Assert.Equal(areRelated, Derivations.AreRelated(Lemmas.Of(first), Lemmas.Of(second)));
        Assert.Equal(areRelated, Derivations.AreRelated(Lemmas.Of(second), Lemmas.Of(first)));
    }
}
