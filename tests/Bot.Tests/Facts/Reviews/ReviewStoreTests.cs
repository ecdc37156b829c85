using Bot.Facts.Reviews;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Facts.Reviews;

/// <summary>What teams make of facts is kept, all of it.</summary>
public sealed class ReviewStoreTests : IAsyncLifetime
{
    private LocalSite? site;

    private LocalSite Site => site ?? throw new InvalidOperationException("The site is not started yet.");

    private ReviewStore Reviews => Site.Get<ReviewStore>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Member Rita { get; set; } = null!;

    private Member Bo { get; set; } = null!;

    private FactId Answer { get; set; }

    public async ValueTask InitializeAsync()
    {
        site = await LocalSite.StartAsync();
        Rita = await site.AddMemberAsync("rita", Role.Reviewer);
        Bo = await site.AddMemberAsync("bo", Role.Reviewer);
        Answer = await SomeFacts.AnswerAsync(site);
    }

    [Fact]
    public async Task A_fact_that_nobody_reviewed_has_an_empty_review()
    {
        var review = await Reviews.FindAsync(WorkspaceId.Local, Answer, Token);

        Assert.Equivalent(new Review(Answer, ReviewState.Open, "", null, null, null, [], []), review, strict: true);
    }

    [Fact]
    public async Task A_fact_of_another_workspace_is_none()
    {
        var stranger = await Site.AddMemberAsync("stranger", Role.Owner, new WorkspaceId("elsewhere"));

        Assert.Null(await Reviews.FindAsync(stranger.Workspace, Answer, Token));
        Assert.Null(await Reviews.FindAsync(WorkspaceId.Local, Answer with { Kind = FactKind.Check }, Token));
        Assert.Equal(new Reviewed.NoSuchFact(), await Reviews.CommentAsync(stranger, Answer, null, "Mine.", "1", Token));
        Assert.Empty((await Reviews.HistoryAsync(WorkspaceId.Local, Answer, Token))!);
    }

    [Fact]
    public async Task Comments_that_come_at_once_are_all_kept()
    {
        var kept = await Task.WhenAll(Enumerable.Range(0, 20).Select(number =>
            Reviews.CommentAsync(number % 2 == 0 ? Rita : Bo, Answer, null, $"Comment {number}", $"{number}", Token)));

        Assert.Equal(Enumerable.Range(1, 20).Select(number => (long)number), kept.Cast<Reviewed.Kept>().Select(step => step.Number).Order());
        var review = await Reviews.FindAsync(WorkspaceId.Local, Answer, Token);
        Assert.Equal(Enumerable.Range(0, 20).Select(number => $"Comment {number}").Order(), review!.Comments.Select(comment => comment.Text).Order());
    }

    [Fact]
    public async Task Of_two_decisions_the_last_counts_and_tells_of_the_other()
    {
        Assert.Equal(new Reviewed.Kept(1, null), await Reviews.DecideAsync(Rita, Answer, ReviewState.Confirmed, "", seen: 0, "1", Token));
        Assert.Equal(new Reviewed.Kept(2, 1), await Reviews.DecideAsync(Bo, Answer, ReviewState.Disputed, "It says less.", seen: 0, "2", Token));

        var review = await Reviews.FindAsync(WorkspaceId.Local, Answer, Token);
        Assert.Equal((ReviewState.Disputed, "It says less.", Bo), (review!.State, review.Decision, review.DecidedBy));
        var history = await Reviews.HistoryAsync(WorkspaceId.Local, Answer, Token);
        Assert.Equal([ReviewState.Confirmed, ReviewState.Disputed], history!.Cast<ReviewStep.Decided>().Select(step => step.State));
    }

    [Fact]
    public async Task A_form_sent_twice_does_it_once_and_a_changed_one_again()
    {
        await Reviews.CommentAsync(Rita, Answer, 1, "Once.", "form", Token);

        Assert.Equal(new Reviewed.Kept(1, null), await Reviews.CommentAsync(Rita, Answer, 1, "Once.", "form", Token));
        Assert.Equal(new Reviewed.Kept(2, null), await Reviews.CommentAsync(Rita, Answer, 1, "Twice.", "form", Token));
        Assert.Equal(["Once.", "Twice."], (await Reviews.FindAsync(WorkspaceId.Local, Answer, Token))!.Comments.Select(comment => comment.Text));
    }

    [Fact]
    public async Task The_last_mark_of_a_reviewer_counts()
    {
        await Reviews.MarkAsync(Rita, Answer, 1, ReviewState.Disputed, "Too strong.", "1", Token);
        await Reviews.MarkAsync(Bo, Answer, 1, ReviewState.Disputed, "", "2", Token);
        await Reviews.MarkAsync(Rita, Answer, 1, ReviewState.Confirmed, "I misread it.", "3", Token);
        await Reviews.MarkAsync(Bo, Answer, 0, ReviewState.Confirmed, "", "4", Token);

        var review = await Reviews.FindAsync(WorkspaceId.Local, Answer, Token);
        Assert.Equal(
            [(0, ReviewState.Confirmed, "", "bo"), (1, ReviewState.Disputed, "", "bo"), (1, ReviewState.Confirmed, "I misread it.", "rita")],
            review!.Marks.Select(mark => (mark.Sentence, mark.State, mark.Reason, mark.By.Handle)));
    }

    [Fact]
    public async Task Whom_a_comment_names_is_told_once_and_nobody_else()
    {
        await Site.AddMemberAsync("far", Role.Reviewer, new WorkspaceId("elsewhere"));
        await Reviews.CommentAsync(Rita, Answer, null, "@bo and @BO. Also @rita, @far, @nobody and mail@bo.", "1", Token);

        var notice = Assert.Single(await Site.Get<Notices>().ListAsync(Bo, Token));
        Assert.Equal(
            (NoticeKind.Mentioned, $"/facts/{Answer}#step-1", "Is a red notice an international arrest warrant?", Rita, false),
            (notice.Kind, notice.Path, notice.About, notice.By, notice.IsRead));
        Assert.Empty(await Site.Get<Notices>().ListAsync(Rita, Token));
    }

    [Fact]
    public async Task Who_is_assigned_is_told_and_may_be_nobody()
    {
        await Reviews.AssignAsync(Rita, Answer, "bo", "1", Token);
        Assert.Equal(Bo, (await Reviews.FindAsync(WorkspaceId.Local, Answer, Token))!.Assignee);
        Assert.Equal(1, await Site.Get<Notices>().CountUnreadAsync(Bo, Token));

        await Site.Get<Notices>().MarkReadAsync(Bo, null, Token);
        await Reviews.AssignAsync(Rita, Answer, null, "2", Token);
        Assert.Null((await Reviews.FindAsync(WorkspaceId.Local, Answer, Token))!.Assignee);
        Assert.Equal(0, await Site.Get<Notices>().CountUnreadAsync(Bo, Token));
    }

    [Fact]
    public async Task What_can_not_be_kept_is_refused_in_a_sentence()
    {
        await Site.AddMemberAsync("reader", Role.Reader);
        Reviewed[] outcomes =
        [
            await Reviews.CommentAsync(Rita, Answer, null, " \u0000\u202e\n ", "1", Token),
            await Reviews.CommentAsync(Rita, Answer, null, new string('x', 4001), "2", Token),
            await Reviews.CommentAsync(Rita, Answer, 2, "There is no third sentence.", "3", Token),
            await Reviews.MarkAsync(Rita, Answer, -1, ReviewState.Disputed, "", "4", Token),
            await Reviews.DecideAsync(Rita, Answer, ReviewState.Disputed, "  ", 0, "5", Token),
            await Reviews.AssignAsync(Rita, Answer, "reader", "6", Token),
            await Reviews.AssignAsync(Rita, Answer, "nobody", "7", Token),
        ];

        Assert.All(outcomes, outcome => Assert.IsType<Reviewed.Refused>(outcome));
        Assert.Empty((await Reviews.HistoryAsync(WorkspaceId.Local, Answer, Token))!);
    }

    [Fact]
    public async Task Odd_characters_are_kept_as_far_as_they_can_be_seen()
    {
        await Reviews.CommentAsync(Rita, Answer, null, "a\u0000b \ud800 \u202e!c\r\nd", "1", Token);

        Assert.Equal("ab \ufffd !c\nd", (await Reviews.FindAsync(WorkspaceId.Local, Answer, Token))!.Comments.Single().Text);
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }
    }
}
