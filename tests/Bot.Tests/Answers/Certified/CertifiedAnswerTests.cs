using Bot.Answers;
using Bot.Answers.Certified;
using Bot.Documents;
using Bot.Tests.Fakes;
using Bot.Workspaces;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Answers.Certified;

/// <summary>An answer that a reviewer signed goes first, for the same question alone, and only as long as it holds.</summary>
public sealed class CertifiedAnswerTests : IAsyncLifetime
{
    private const string Question = "Who may cancel a striped card?";
    private const string Statement = "Only the post office may cancel a striped card.";
    private static readonly Member Rita = new("0123456789abcdef0123456789abcdef", WorkspaceId.Local, "rita", "Rita", Role.Reviewer);
    private static readonly TimeSpan Quarter = TimeSpan.FromDays(90);

    private readonly TemporaryFolder folder = new();
    private Library? opened;

    private Library Library => opened ?? throw new InvalidOperationException("The library is not open yet.");

    public async ValueTask InitializeAsync()
    {
        opened = await Library.OpenAsync(folder.Path);
        await opened.AddAsync(Some.Revision("cards.txt", Statement, "A card is striped when it was sent twice."));
    }

    [Theory]
    [InlineData(Question)]
    [InlineData("  who may CANCEL a “striped” card")]
    [InlineData("Who can call off a striped card?")]
    public async Task The_same_question_gets_the_signed_answer_with_who_signed_it(string asked)
    {
        var signed = await CertifyAsync("Who can call off a striped card?");

        var record = await Library.AskAsync(asked);

        var now = Library.Clock.GetUtcNow();
        Assert.Equal(new CertifiedRecord(signed.Id, "Rita", now, now + Quarter), record.Certified);
        Assert.Equal([Statement], record.Sentences.Select(sentence => sentence.Text));
        Assert.NotEqual(signed.Answer, record.LogId);
        Assert.Equal("Certified by Rita on 2026-11-23, good until 2027-02-21.", CertifiedLine.Of(record, "en"));
        Assert.Equal(record.Certified, (await Library.Log.FindAsync(WorkspaceId.Local, record.LogId, Token))?.Record.Certified);
    }

    [Theory]
    [InlineData("Who may not cancel a striped card?")]
    [InlineData("Who may cancel striped cards?")]
    public async Task Another_question_does_not(string asked)
    {
        await CertifyAsync();

        Assert.Null((await Library.AskAsync(asked)).Certified);
    }

    [Fact]
    public async Task A_follow_up_a_question_of_another_day_and_another_workspace_do_not()
    {
        await CertifyAsync();

        Assert.Null((await Library.AskAsync(Question, new Exchange("What is a striped card?", "A card that was sent twice."))).Certified);
        foreach (var (workspace, asOf) in new[] { (WorkspaceId.Local, (DateOnly?)Some.Day), (new WorkspaceId("slack:T1"), null) })
        {
            Assert.Null((await Library.Answerer.AnswerAsync(new Question(workspace, Question, [], asOf, Thread: null), Token)).Certified);
        }
    }

    [Fact]
    public async Task It_ends_by_itself_on_its_day()
    {
        await CertifyAsync();

        ((FakeTimeProvider)Library.Clock).Advance(Quarter - TimeSpan.FromMinutes(1));
        Assert.NotNull((await Library.AskAsync(Question)).Certified);
        ((FakeTimeProvider)Library.Clock).Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await Library.AskAsync(Question)).Certified);
    }

    [Fact]
    public async Task A_quote_that_was_changed_voids_it_at_once_and_says_why()
    {
        var signed = await CertifyAsync();
        await Library.AddAsync(Some.Revision("cards.txt", "Only the congress may cancel a striped card.", "A card is striped when it was sent twice."));

        var record = await Library.AskAsync(Question);

        Assert.Equal((null, "Only the congress may cancel a striped card."), (record.Certified, Assert.Single(record.Sentences).Text));
        var ended = await Library.Certificates.FindAsync(WorkspaceId.Local, signed.Id, Token);
        Assert.Equal(("“A report” was replaced on 23 November 2026 and no longer says “Only the post office may cancel a striped card”.", Library.Clock.GetUtcNow()), (ended?.EndReason, ended?.EndedAt));
    }

    [Fact]
    public async Task A_document_that_was_replaced_around_its_quotes_leaves_it_standing()
    {
        await CertifyAsync();
        await Library.AddAsync(Some.Revision("cards.txt", "Cards are of paper.", Statement));

        Assert.Empty(await Library.Certified.VoidChangedAsync(Token));
        Assert.NotNull((await Library.AskAsync(Question)).Certified);
    }

    [Theory]
    [InlineData("It is not true that Only the post office may cancel a striped card.")]
    [InlineData("Only the post office may cancel a striped card. Cards are of paper.", "Cards of paper", true)]
    [InlineData(Statement, "Repealed rules")]
    public async Task The_same_words_that_mean_something_else_now_void_it(string passage, string heading = "", bool holds = false)
    {
        await CertifyAsync();
        var replaced = Some.Revision("cards.txt", passage);
        await Library.AddAsync(replaced with { Passages = [.. replaced.Passages.Select(placed => placed with { Headings = heading.Length == 0 || holds ? [] : [heading] })] });

        Assert.Equal(holds ? 0 : 1, (await Library.Certified.VoidChangedAsync(Token)).Count);
    }

    [Fact]
    public async Task A_list_that_begins_otherwise_voids_what_quotes_its_items()
    {
        await Library.AddAsync(ListOf("To a post office you may bring:"));
        var record = await Library.AskAsync("May you bring ferrets to a post office?");
        Assert.Equal("answer", record.Outcome);
        var logged = await Library.Log.FindAsync(WorkspaceId.Local, record.LogId, Token) ?? throw new InvalidOperationException("It was not recorded.");
        var itemAlone = logged with { Record = record with { Sentences = [.. record.Sentences.Select(sentence => sentence with { Citations = [.. sentence.Citations.Where(citation => citation.Quote.Contains("ferrets", StringComparison.Ordinal))] })] } };
        await Library.Certificates.SignAsync(itemAlone, [], "", Rita, Quarter, Token);
        Assert.Empty(await Library.Certified.VoidChangedAsync(Token));

        await Library.AddAsync(ListOf("To a post office you may never bring:"));

        Assert.Single(await Library.Certified.VoidChangedAsync(Token));
    }

    [Fact]
    public async Task A_text_that_holds_no_more_voids_it_though_its_words_stand()
    {
        await CertifyAsync();
        var until = Some.Original with { InForce = new InForce(null, PartialDate.TryParse("2026-11-25")) };
        await Library.AddAsync(Some.Revision(WorkspaceId.Local, "cards.txt", until, Statement));
        Assert.NotNull((await Library.AskAsync(Question)).Certified);

        ((FakeTimeProvider)Library.Clock).Advance(TimeSpan.FromDays(3));

        Assert.Null((await Library.AskAsync(Question)).Certified);
        Assert.Equal("“A report” is not in force any more.", (await Library.Certificates.ListAsync(WorkspaceId.Local, Token)).Single().EndReason);
    }

    [Fact]
    public async Task The_round_voids_what_nobody_asked_for_once()
    {
        var signed = await CertifyAsync();
        await Library.AddAsync(Some.Revision("cards.txt", "Cards are of paper."));

        Assert.Equal([signed.Id], (await Library.Certified.VoidChangedAsync(Token)).Select(voided => voided.Id));
        Assert.Empty(await Library.Certified.VoidChangedAsync(Token));
    }

    [Fact]
    public async Task A_later_signature_for_the_same_question_takes_its_place()
    {
        var first = await CertifyAsync();
        ((FakeTimeProvider)Library.Clock).Advance(TimeSpan.FromSeconds(1));
        var second = await CertifyAsync();

        Assert.Equal(second.Id, (await Library.AskAsync(Question)).Certified?.Certificate);
        Assert.Equal("Rita certified another answer to the same question.", (await Library.Certificates.FindAsync(WorkspaceId.Local, first.Id, Token))?.EndReason);
        Assert.Equal([second.Id, first.Id], (await Library.Certificates.ListAsync(WorkspaceId.Local, Token)).Select(certificate => certificate.Id));
    }

    [Fact]
    public async Task A_withdrawn_one_is_given_no_more()
    {
        var signed = await CertifyAsync();

        Assert.True(await Library.Certificates.EndAsync(signed, "Withdrawn by Rita.", Token));
        Assert.False(await Library.Certificates.EndAsync(signed, "Withdrawn by Rita.", Token));
        Assert.Null((await Library.AskAsync(Question)).Certified);
    }

    [Fact]
    public async Task An_abstention_cannot_be_signed()
    {
        var declined = await Library.AskAsync("How tall is the moon office?");
        var logged = await Library.Log.FindAsync(WorkspaceId.Local, declined.LogId, Token) ?? throw new InvalidOperationException("It was not recorded.");

        await Assert.ThrowsAsync<ArgumentException>(() => Library.Certificates.SignAsync(logged, [], "", Rita, Quarter, Token));
    }

    public ValueTask DisposeAsync()
    {
        opened?.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static NewRevision ListOf(string leadIn)
    {
        var made = Some.Revision("list.txt", leadIn, "ferrets in a closed basket;");
        return made with { Passages = [made.Passages[1] with { LeadIn = made.Passages[0].Span }] };
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<Certificate> CertifyAsync(params string[] phrasings)
    {
        var record = await Library.AskAsync(Question);
        var logged = await Library.Log.FindAsync(WorkspaceId.Local, record.LogId, Token) ?? throw new InvalidOperationException("It was not recorded.");
        return await Library.Certificates.SignAsync(logged, phrasings, "", Rita, Quarter, Token);
    }
}
