using Bot.Facts.Packs;
using Bot.Facts.Reviews;
using Bot.Tests.Web.Site;
using Bot.Workspaces;

namespace Bot.Tests.Facts.Packs;

/// <summary>What a team made of a fact is in its pack.</summary>
public sealed class ReviewedPackTests
{
    [Fact]
    public async Task A_pack_holds_decision_marks_and_comments()
    {
        await using var site = await LocalSite.StartAsync();
        var conversation = await SomeConversation.RecordAsync(site);
        var answers = await site.Get<Bot.Answers.AnswerLog>().ThreadAsync(WorkspaceId.Local, conversation.Thread, TestContext.Current.CancellationToken);
        var fact = new FactId(FactKind.Answer, answers[0].Record.LogId);
        var rita = await site.AddMemberAsync("rita", Role.Reviewer);
        var reviews = site.Get<ReviewStore>();
        await reviews.MarkAsync(rita, fact, sentence: 1, ReviewState.Disputed, "too wide", "one", TestContext.Current.CancellationToken);
        await reviews.CommentAsync(rita, fact, sentence: null, "</script><script>alert(1)</script> @rita", "two", TestContext.Current.CancellationToken);
        await reviews.DecideAsync(rita, fact, ReviewState.Confirmed, "the rule says so", seen: 2, "three", TestContext.Current.CancellationToken);

        var file = await SomePack.MakeAsync(site, fact);
        var review = SomePack.Read(file).Review!;
        var person = new PackedPerson("rita", "RITA");
        Assert.Equal(("confirmed", "the rule says so", person), (review.State, review.Decision, review.DecidedBy));
        Assert.Equal(new PackedMark(1, "disputed", "too wide", person, Assert.Single(review.Marks).At), review.Marks[0]);
        Assert.Equal(new PackedComment("</script><script>alert(1)</script> @rita", person, Assert.Single(review.Comments).At), review.Comments[0]);
        Assert.Contains("Sentence 2: Disputed by RITA (@rita) on ", SomePack.PageOf(file), StringComparison.Ordinal);
        Assert.Contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; @rita", SomePack.PageOf(file), StringComparison.Ordinal);
        Assert.Empty(Assert.IsType<PackCheck.Holds>(SomePack.Verifier.Verify(file)).Notes);
    }
}
