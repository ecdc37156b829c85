using Bot.Answers;
using Bot.Facts.Gaps;
using Bot.Tests.Fakes;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Facts.Gaps;

/// <summary>What becomes a report, and which reports belong together.</summary>
public sealed class GroupingTests : IAsyncLifetime
{
    private static readonly WorkspaceId Elsewhere = new("slack:T1");

    private LocalSite? site;

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync();
        await site.AddAsync(Some.Revision("post.txt", "The post office opens at nine.", "A parcel is weighed at the desk.", "A stamp is printed in one colour.", "A card is striped when it was sent twice."));
        await site.AddMemberAsync("rita", Role.Reviewer);
    }

    [Fact]
    public async Task Like_questions_are_one_gap_and_others_another()
    {
        await SomeGaps.SilentAsync(Site, SomeGaps.Lost, "slack:U1");
        await SomeGaps.SilentAsync(Site, SomeGaps.LostAgain, "slack:U2");
        await SomeGaps.SilentAsync(Site, SomeGaps.LostAgain, "slack:U2");
        await SomeGaps.SilentAsync(Site, "Who may open a lost parcel at the border?", "slack:U1");
        await SomeGaps.SilentAsync(Site, SomeGaps.Stamp, "slack:U1");
        await SomeGaps.GatherAsync(Site);

        Assert.Equal(
            [(SomeGaps.Lost, 2L, 3L), (SomeGaps.Stamp, 1L, 1L), ("Who may open a lost parcel at the border?", 1L, 1L)],
            (await SomeGaps.OpenAsync(Site)).Select(listed => (listed.Gap.Question, listed.Askers, listed.Reports)));
    }

    [Theory]
    [InlineData("How many stamps were printed in 2019?", "How many stamps were printed in 2020?")]
    [InlineData("Who printed the stamp under Article 83?", "Who printed the stamp under Article 84?")]
    [InlineData("Is Norway a member of the post union?", "Is Peru a member of the post union?")]
    public async Task Another_year_article_or_country_is_another_gap(string one, string other)
    {
        await SomeGaps.SilentAsync(Site, one, "slack:U1");
        await SomeGaps.SilentAsync(Site, other, "slack:U1");
        await SomeGaps.GatherAsync(Site);

        Assert.Equal(2, (await SomeGaps.OpenAsync(Site)).Count);
    }

    [Fact]
    public async Task What_asked_nothing_lies_outside_was_overheard_or_asked_again_is_no_report()
    {
        foreach (var cause in new[] { DeclineCause.NothingAsked, DeclineCause.TooLong, DeclineCause.OutsideSubject, DeclineCause.Unknown })
        {
            await LogAsync(SomeAnswer.Abstaining("No.") with { Cause = cause }, QuestionPurpose.Asked);
        }

        foreach (var purpose in new[] { QuestionPurpose.Overheard, QuestionPurpose.AskedAgain })
        {
            await LogAsync(SomeAnswer.Abstaining("No.") with { Cause = DeclineCause.NotCovered }, purpose);
        }

        await SomeGaps.GatherAsync(Site);

        Assert.Empty(await SomeGaps.OpenAsync(Site));
    }

    [Fact]
    public async Task A_workspace_has_gaps_of_its_own()
    {
        await SomeGaps.SilentAsync(Site, SomeGaps.Lost, "slack:U1", Elsewhere);
        await SomeGaps.SilentAsync(Site, SomeGaps.LostAgain, "slack:U1");
        await SomeGaps.GatherAsync(Site);

        var theirs = Assert.Single(await SomeGaps.OpenAsync(Site, Elsewhere));
        Assert.Equal((SomeGaps.Lost, 1L), (theirs.Gap.Question, theirs.Reports));
        Assert.Null(await Site.Get<GapShelf>().FindAsync(WorkspaceId.Local, theirs.Gap.Id, TestContext.Current.CancellationToken));
        Assert.False(await Site.Get<GapShelf>().ReportWrongAsync(WorkspaceId.Local, (await ReportsAsync(theirs.Gap))[0].Fact.Record, "me", "", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Reading_the_log_again_changes_nothing_and_many_readers_count_once()
    {
        for (var asked = 0; asked < 20; asked++)
        {
            await SomeGaps.SilentAsync(Site, SomeGaps.Lost, $"slack:U{asked}");
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SomeGaps.GatherAsync(Site)));
        await SomeGaps.GatherAsync(Site);

        Assert.Equal((20L, 20L), (await SomeGaps.OpenAsync(Site)).Select(listed => (listed.Askers, listed.Reports)).Single());
    }

    [Fact]
    public async Task A_person_says_once_that_an_answer_is_wrong_and_may_take_it_back()
    {
        var answer = await SomeGaps.LogAsync(Site, new Question(WorkspaceId.Local, SomeGaps.Stamp, [], AsOf: null, Thread: "t"), SomeAnswer.Of());
        var shelf = Site.Get<GapShelf>();
        var hostile = "<script>alert(1)</script>\0\uD800" + new string('x', 5000);
        Assert.True(await shelf.ReportWrongAsync(WorkspaceId.Local, answer, "slack:U1", "first", TestContext.Current.CancellationToken));
        Assert.True(await shelf.ReportWrongAsync(WorkspaceId.Local, answer, "slack:U1", hostile, TestContext.Current.CancellationToken));

        var gap = Assert.Single(await SomeGaps.OpenAsync(Site));
        var report = Assert.Single(await ReportsAsync(gap.Gap));
        Assert.Equal((ReportKind.Wrong, 4000, true), (report.Kind, report.Reason.Length, report.Reason.StartsWith("<script>alert(1)</script>\uFFFD", StringComparison.Ordinal)));

        await shelf.WithdrawAsync(WorkspaceId.Local, answer, "slack:U1", TestContext.Current.CancellationToken);
        Assert.Empty(await SomeGaps.OpenAsync(Site));
    }

    [Fact]
    public async Task A_report_that_comes_after_a_gap_was_closed_opens_it_again_and_one_from_before_does_not()
    {
        await SomeGaps.SilentAsync(Site, SomeGaps.Lost, "slack:U1");
        await SomeGaps.GatherAsync(Site);
        var gap = (await SomeGaps.OpenAsync(Site))[0].Gap;
        var rita = (await Site.Get<Members>().ListAsync(WorkspaceId.Local, TestContext.Current.CancellationToken))[0];
        await SomeGaps.SilentAsync(Site, SomeGaps.LostAgain, "slack:U2");
        await Task.Delay(5, TestContext.Current.CancellationToken); // Times have whole milliseconds.
        Assert.True(await Site.Get<GapDesk>().CloseAsync(gap, GapState.ClosedByDocument, "A report", rita, TestContext.Current.CancellationToken));

        await SomeGaps.GatherAsync(Site);
        Assert.Empty(await SomeGaps.OpenAsync(Site));

        await Task.Delay(5, TestContext.Current.CancellationToken);
        await SomeGaps.SilentAsync(Site, SomeGaps.Lost, "slack:U3");
        await SomeGaps.GatherAsync(Site);
        var again = Assert.Single(await SomeGaps.OpenAsync(Site));
        Assert.Equal((gap.Id, 3L), (again.Gap.Id, again.Reports));
        Assert.EndsWith("after it was closed.", again.Gap.OpenedAgain, StringComparison.Ordinal);

        Assert.True(await Site.Get<GapDesk>().CloseAsync(gap, GapState.WillNotBeClosed, "Not our subject", rita, TestContext.Current.CancellationToken));
        await SomeGaps.SilentAsync(Site, SomeGaps.Lost, "slack:U4");
        await SomeGaps.GatherAsync(Site);
        Assert.Empty(await SomeGaps.OpenAsync(Site));
    }

    [Fact]
    public async Task Reports_are_moved_and_gaps_put_together_and_what_comes_later_follows()
    {
        await SomeGaps.SilentAsync(Site, SomeGaps.Lost, "slack:U1");
        await SomeGaps.SilentAsync(Site, SomeGaps.LostAgain, "slack:U2");
        await SomeGaps.SilentAsync(Site, SomeGaps.Stamp, "slack:U1");
        await SomeGaps.GatherAsync(Site);
        var (lost, stamp) = ((await SomeGaps.OpenAsync(Site))[0].Gap, (await SomeGaps.OpenAsync(Site))[1].Gap);
        var rita = (await Site.Get<Members>().ListAsync(WorkspaceId.Local, TestContext.Current.CancellationToken))[0];
        var desk = Site.Get<GapDesk>();

        var split = await desk.MoveAsync((await ReportsAsync(lost))[0], lost, to: null, TestContext.Current.CancellationToken);
        Assert.Equal(3, (await SomeGaps.OpenAsync(Site)).Count);
        Assert.True(await desk.MergeAsync(lost, stamp, rita, TestContext.Current.CancellationToken));
        Assert.False(await desk.MergeAsync(lost, stamp, rita, TestContext.Current.CancellationToken));
        Assert.False(await desk.MergeAsync(stamp, stamp, rita, TestContext.Current.CancellationToken));
        await SomeGaps.SilentAsync(Site, SomeGaps.Lost, "slack:U5");
        await SomeGaps.GatherAsync(Site);

        Assert.Equal([(stamp.Id, 3L), (split!, 1L)], (await SomeGaps.OpenAsync(Site)).Select(listed => (listed.Gap.Id, listed.Reports)));
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }

    private Task<IReadOnlyList<GapReport>> ReportsAsync(Gap gap) => Site.Get<GapShelf>().ReportsAsync(gap, TestContext.Current.CancellationToken);

    private Task<string> LogAsync(AnswerRecord record, QuestionPurpose purpose) =>
        SomeGaps.LogAsync(Site, new Question(WorkspaceId.Local, SomeGaps.Lost, [], AsOf: null, Thread: null) { Purpose = purpose }, record);
}
