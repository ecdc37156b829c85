using Bot.Answers.Verification;
using Bot.Grounding;

namespace Bot.Tests.Answers.Verification;

public sealed class FaultTextTests
{
    [Fact]
    public void Every_kind_of_fault_has_words_with_and_without_what_the_source_has()
    {
        foreach (var kind in Enum.GetValues<FaultKind>())
        {
            foreach (var held in new[] { null, "six months" })
            {
                var text = FaultText.Of(new Fault(kind, "five weeks", held));

                Assert.True(text.Contains("five weeks", StringComparison.Ordinal) || text.Contains("six months", StringComparison.Ordinal), text);
                Assert.DoesNotContain("  ", text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Several_faults_make_one_reason_of_bounded_length()
    {
        var faults = Enumerable.Repeat(new Fault(FaultKind.Addition, new string('x', 10_000), null), 50).Prepend(new Fault(FaultKind.Number, "five", "six"));

        var text = FaultText.Of([.. faults]);

        Assert.StartsWith("the figure \"five\" is \"six\" in the source; the source does not speak of \"xxx", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1, 600);
    }

    [Fact]
    public void No_fault_is_said_too() => Assert.Equal("everything it says is in the source", FaultText.Of([]));
}
