using Bot.Documents;
using Bot.Facts;
using Bot.Grounding;
using Bot.Tests.Fakes;

namespace Bot.Tests.Facts;

public sealed class VerdictDeciderTests
{
    private static readonly Fault OtherNumber = new(FaultKind.Number, "12", "nine");

    [Fact]
    public void Support_by_the_source_itself_is_stated()
    {
        var verdict = Assert.IsType<Verdict.Stated>(Decide(Judged(1, []), Judged(0.9, [OtherNumber])));

        Assert.Single(verdict.For);
        Assert.Single(verdict.Against);
    }

    [Fact]
    public void Support_by_what_somebody_is_reported_to_say_is_not_stated()
    {
        var verdict = Assert.IsType<Verdict.NotFound>(Decide(Judged(1, [], speaker: "two diplomats")));

        Assert.Equal("two diplomats", Assert.Single(verdict.Said).Speaker);
    }

    [Fact]
    public void Support_of_a_part_of_the_words_is_not_stated() =>
        Assert.IsType<Verdict.NotFound>(Decide(Judged(1, [], wording: Wording.InPart)));

    [Fact]
    public void Another_number_for_the_same_thing_differs()
    {
        var verdict = Assert.IsType<Verdict.Differs>(Decide(Judged(0.9, [OtherNumber])));

        Assert.Equal([new Difference(FaultKind.Number, "12", "nine")], verdict.Differences);
        Assert.Single(verdict.Against);
    }

    [Theory]
    [InlineData(0.3, FaultKind.Number, "nine")]
    [InlineData(0.9, FaultKind.Number, null)]
    [InlineData(0.9, FaultKind.Addition, null)]
    [InlineData(0.9, FaultKind.Attribution, "clerks")]
    public void Another_subject_or_a_detail_more_does_not_differ(double coverage, FaultKind kind, string? held) =>
        Assert.IsType<Verdict.NotFound>(Decide(Judged(coverage, [new Fault(kind, "12", held)])));

    [Fact]
    public void Nothing_found_is_not_found() => Assert.IsType<Verdict.NotFound>(VerdictDecider.Decide([], []));

    private static Verdict Decide(params JudgedReading[] judged) => VerdictDecider.Decide(judged, [.. judged.Select(reading => reading.Reading.Candidate)]);

    private static JudgedReading Judged(double coverage, Fault[] faults, string? speaker = null, Wording wording = Wording.Whole)
    {
        var passage = Some.Passage($"The desk has {coverage} members.");
        var candidate = new Candidate(passage, passage.Passage.Span, 1);
        return new JudgedReading(new Reading(candidate, new QuotedEvidence(passage.Text, new TextSpan(0, passage.Text.Length)), speaker), new Judgement(coverage, faults), wording);
    }
}
