using Bot.Documents;
using Bot.Grounding;
using Bot.Tests.Search;

namespace Bot.Tests.Grounding;

/// <summary>Whatever comes in, the gate answers, the same each time, and soon.</summary>
public sealed class EvidenceGateTests
{
    private const string Passage = "The chamber shall examine each request within four months, unless the applicant asks for more time. It informs the bureau of its decision in writing.";

    // A sentence that is read is at most 1,000 units long and a passage 20,000; the slowest of the texts below takes a second
    // on a busy machine. Without those limits they take hours: words are compared in pairs.
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Hostile => [.. HostileText.All.Concat(
    [
        new string('a', 100_000), new string(',', 100_000), HostileText.Repeat("word ", 100_000), HostileText.Repeat("if it is, ", 100_000), HostileText.Repeat("which that who may send, ", 100_000),
        HostileText.Repeat("a, (b, [c, ", 1_000), HostileText.Repeat("1, ", 1_000), HostileText.Repeat("It is it. ", 20_000), HostileText.Repeat("2 years, 3 years, ", 20_000), HostileText.Repeat("members send bureaus, and ", 20_000), HostileText.Repeat("the request of the request. ", 20_000),
        "\u202Eeciton der a si sihT\u202C", "\u05D4\u05D5\u05D3\u05E2\u05D4", "\uD800 \uDC00 notice \uD83D", "n\u0301o\u0301t\u0301i\u0301c\u0301e\u0301", HostileText.Repeat("e\u0301\u0316", 1_000),
    ])];

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public void A_hostile_text_is_judged_in_time(string text)
    {
        var started = TimeProvider.System.GetTimestamp();
        Assert.NotNull(Gate.Judge(Passage, text));
        Assert.NotNull(Gate.Judge(text, "The chamber examines 3 requests."));
        Assert.NotNull(Gate.Judge(text, text[..Math.Min(text.Length, 1_000)]));
        Assert.NotNull(Gate.Shipped.Judge("The seal is red.", [new QuotedEvidence(text, new TextSpan(text.Length / 2, 0)), new QuotedEvidence(Passage, new TextSpan(0, 10))]));
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), TimeSpan.Zero, Bound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!… —")]
    public void What_says_nothing_is_not_carried(string sentence) => Assert.False(Gate.Judge(Passage, sentence).IsSupported);

    [Fact]
    public void Nothing_carries_nothing() => Assert.False(Gate.Shipped.Judge("The seal is red.", []).IsSupported);

    [Fact]
    public void A_sentence_too_long_to_be_read_is_carried_word_for_word_only()
    {
        var sentence = "The list names " + string.Join(", ", Enumerable.Range(0, 120).Select(number => $"bureau {number}")) + ".";
        Assert.True(Gate.Judge(sentence, sentence).IsSupported);
        Assert.False(Gate.Judge(sentence, sentence.Replace("The list", "A list", StringComparison.Ordinal)).IsSupported);
    }

    [Fact]
    public void Of_a_long_passage_what_is_near_the_quote_is_read()
    {
        var filling = string.Concat(Enumerable.Repeat("The archive stays closed on Sundays. ", 1_500));
        const string Told = "The stamp of the chamber is red. It is kept in Lyon. ";
        var passage = filling + Told + filling;
        Judgement Judge(string sentence) => Gate.Shipped.Judge(sentence, [new QuotedEvidence(passage, new TextSpan(filling.Length, Told.Length))]);
        Assert.Empty(Judge("In Lyon the stamp of the chamber is kept.").Faults);
        Assert.NotEmpty(Judge("In Lyon the seal of the chamber is kept.").Faults);
    }

    [Fact]
    public void The_same_input_has_the_same_judgement()
    {
        string[] sentences = ["The chamber must examine a request within four months.", "The bureau informs the chamber.", "The chamber informs the bureau in writing of its decision.", "The chamber may examine all requests within five weeks."];
        var first = sentences.Select(Shown).ToArray();
        Assert.Equal(first, sentences.Select(Shown));
        Assert.All(Enumerable.Range(0, 64).AsParallel().Select(turn => (turn % sentences.Length, Shown: Shown(sentences[turn % sentences.Length]))).ToArray(), entry => Assert.Equal(first[entry.Item1], entry.Shown));
    }

    private static string Shown(string sentence)
    {
        var judgement = Gate.Judge(Passage, sentence);
        return $"{judgement.Coverage:R} {string.Join(" | ", judgement.Faults)}";
    }
}
