using Bot.Documents;
using Bot.Facts;
using Bot.Grounding;
using Bot.Search;
using Bot.Tests.Fakes;

namespace Bot.Tests.Facts;

public sealed class VerdictDeciderTests
{
    private const string Claim = "The desk has twelve members.";
    private static readonly Fault OtherNumber = new(FaultKind.Number, "twelve", "nine");

    [Fact]
    public void Support_by_the_source_itself_is_stated_and_other_sources_stand_against_it()
    {
        var verdict = Assert.IsType<Verdict.Stated>(Decide(Judged("The desk has twelve members.", 1, []), Judged("The desk has nine members.", 0.9, [OtherNumber])));

        Assert.Equal("The desk has twelve members.", Assert.Single(verdict.For).Quote);
        Assert.Equal("The desk has nine members.", Assert.Single(verdict.Against).Quote);
    }

    [Fact]
    public void Support_by_what_somebody_is_reported_to_say_is_not_stated()
    {
        var verdict = Assert.IsType<Verdict.NotFound>(Decide(Judged("The desk has twelve members.", 1, [], speaker: "two diplomats")));

        Assert.Equal("two diplomats", Assert.Single(verdict.Said).Speaker);
    }

    [Fact]
    public void Nothing_that_the_gate_refuses_is_stated()
    {
        Assert.IsType<Verdict.NotFound>(Decide(Judged("The desk has twelve members.", 0.9, [new Fault(FaultKind.Addition, "just", null)])));
        Assert.IsType<Verdict.NotFound>(Decide(Judged("The desk has twelve.", 0.9, [new Fault(FaultKind.Addition, "members", null)], members: 0)));
    }

    [Theory]
    [InlineData(Wording.InPart, "The desk has twelve members.")]
    [InlineData(Wording.Whole, "The desk has many members.")]
    [InlineData(Wording.Whole, "The desk never has twelve members, says the hall without a doubt.", "The hall")]
    internal void What_the_gate_supports_but_code_can_see_to_differ_is_not_stated(Wording wording, string source, string? speaker = null) =>
        Assert.IsNotType<Verdict.Stated>(Decide(Judged(source, 1, [], speaker, wording)));

    [Fact]
    public void Another_number_for_the_same_thing_differs()
    {
        var verdict = Assert.IsType<Verdict.Differs>(Decide(Judged("The desk has nine members.", 0.9, [OtherNumber])));

        Assert.Equal([new Difference(FaultKind.Number, "twelve", "nine")], verdict.Differences);
        Assert.Equal("The desk has nine members.", Assert.Single(verdict.Against).Quote);
    }

    [Theory]
    [InlineData("twelve years", "nine months", true)]
    [InlineData("twelve", "nine days", false)]
    [InlineData("12%", "9%", true)]
    [InlineData("12 members", "9 members", true)]
    public void Figures_differ_where_they_count_the_same(string said, string held, bool expected) =>
        Assert.Equal(expected, Decide(Judged("The desk has nine members.", 0.9, [new Fault(FaultKind.Number, said, held)])) is Verdict.Differs);

    [Fact]
    public void The_figure_of_another_thing_in_the_source_differs_where_all_else_is_the_same()
    {
        const string Source = "The desk has nine members and the hall twelve.";

        Assert.Equal([new Difference(FaultKind.Number, "twelve", "nine")], Assert.IsType<Verdict.Differs>(Decide(Judged(Source, 0.9, [OtherNumber]))).Differences);
        Assert.IsType<Verdict.NotFound>(Decide(Judged(Source, 0.9, [OtherNumber, new Fault(FaultKind.Addition, "desk", null)])));
    }

    [Theory]
    [InlineData("The desk does not have paid members.", "The members of the desk work free of charge.", 1, true)]
    [InlineData("The desk does not have paid members.", "The members of the desk work for a fee.", 0.9, false)]
    [InlineData("The desk has members as volunteers.", "The members of the desk are not paid.", 1, false)]
    public void A_denial_in_other_words_is_stated_only_where_it_is_the_claim_that_denies_and_all_of_it_was_read(string claim, string source, double coverage, bool expected) =>
        Assert.Equal(expected, Decide(Judged(source, coverage, [], claim: claim)) is Verdict.Stated);

    [Fact]
    public void A_denial_of_the_same_thing_differs() => Assert.IsType<Verdict.Differs>(
        Decide(Judged("The desk does not have twelve members.", 0.9, [new Fault(FaultKind.Negation, Claim, "The desk does not have twelve members.")])));

    [Theory]
    [InlineData(FaultKind.Number, null)]
    [InlineData(FaultKind.Addition, null)]
    [InlineData(FaultKind.Attribution, "clerks")]
    public void Another_subject_or_a_detail_more_does_not_differ(FaultKind kind, string? held) =>
        Assert.IsType<Verdict.NotFound>(Decide(Judged("The hall is open.", 0.3, [new Fault(kind, "members", held)], members: 0)));

    [Fact]
    public void A_word_of_the_claim_itself_stands_in_the_place_of_nothing() =>
        Assert.IsType<Verdict.NotFound>(Decide(Judged("The desk has twelve members.", 0.9, [new Fault(FaultKind.Entity, "clerks", "members")])));

    [Fact]
    public void The_number_of_an_article_is_no_figure() =>
        Assert.IsType<Verdict.NotFound>(Decide(Judged("The desk and its members are in Article 9.", 0.9, [new Fault(FaultKind.Number, "twelve", "9")])));

    [Fact]
    public void A_figure_differs_in_a_source_farther_off_only_where_all_else_is_the_same()
    {
        var first = Judged("The desk of twelve has members.", 1, [new Fault(FaultKind.Scope, "desk", "hall")]);

        Assert.IsType<Verdict.Differs>(Decide(first, Judged("The desk has nine members.", 0.8, [OtherNumber])));
        Assert.IsType<Verdict.NotFound>(Decide(first, Judged("The hall has nine members.", 0.8, [OtherNumber, new Fault(FaultKind.Addition, "desk", null)])));
    }

    [Fact]
    public void Nothing_found_is_not_found() => Assert.IsType<Verdict.NotFound>(VerdictDecider.Decide([], []));

    private static Verdict Decide(params JudgedReading[] judged) => VerdictDecider.Decide(judged, [.. judged.Select(reading => reading.Reading.Candidate)]);

    private static JudgedReading Judged(string source, double coverage, Fault[] faults, string? speaker = null, Wording wording = Wording.Whole, double members = 1, string claim = Claim)
    {
        var passage = Some.Passage(source);
        var words = new SharedWords([new SharedWord("desk", 4, 1, 1), new SharedWord("members", 20, 1, members)]);
        var reading = new Reading(new Candidate(passage, passage.Passage.Span, words), new QuotedEvidence(source, new TextSpan(0, source.Length)), speaker);
        return new JudgedReading(reading, new WordedClaim(claim, "en", wording, 1, new ReadQuestion(claim, "en", [], [], [], new Dictionary<string, string>())), new Judgement(coverage, faults));
    }
}
