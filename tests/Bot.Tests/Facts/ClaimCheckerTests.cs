using Bot.Documents;
using Bot.Facts;
using Bot.Grounding;
using Bot.Search;
using Bot.Tests.Fakes;
using Bot.Workspaces;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Facts;

/// <summary>Checking over a small library of our own.</summary>
public sealed class ClaimCheckerTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private Library library = null!;
    private ClaimChecker checker = null!;

    public async ValueTask InitializeAsync()
    {
        library = await Library.OpenAsync(folder["data"]);
        await library.AddAsync(Some.Revision(WorkspaceId.Local, "desk.md", Some.Original with { Title = "The desk", Kind = DocumentKind.Summary },
            "The zebra desk has nine members.",
            "The zebra desk meets four times a year.",
            "A striped card does not oblige a post office to open a parcel."));
        await library.AddAsync(Some.Revision(WorkspaceId.Local, "news.txt", Some.Original with { Title = "Andes Wire report", Instrument = "Andes Wire" },
            "Andes Wire reported that clerks said the steward is ill.",
            "Two clerks told Andes Wire that the parcel treaty is lost."));
        checker = new ClaimChecker(
            new ClaimSettler(new CandidateFinder(library.Index, library.Retriever, library.Clock), library.Reader, new EvidenceGate(Glossary.Shipped()), ClaimTranslator.Shipped()),
            library.Index,
            library.Checks,
            library.Clock,
            NullLogger<ClaimChecker>.Instance);
    }

    public ValueTask DisposeAsync()
    {
        library.Dispose();
        folder.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_a_source_says_is_stated_with_its_quote()
    {
        var record = await CheckAsync("the zebra desk has nine members");

        Assert.Equal(("stated", null, null), (record.Verdict, record.WhatDiffers, record.Parts));
        var citation = Assert.Single(record.Evidence);
        Assert.Equal(("The zebra desk has nine members.", "summary", "official-rule", "2025-11"), (citation.Quote, citation.Kind, citation.Authority, citation.Date));
    }

    [Fact]
    public async Task What_no_source_speaks_of_is_not_found_and_not_called_false()
    {
        var record = await CheckAsync("The moon office has a swimming pool");

        Assert.Equal(("not-found", 0), (record.Verdict, record.Evidence.Count));
        Assert.DoesNotContain("is false", VerdictWords.Sentence(record, "en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_of_a_saying_supports_the_saying()
    {
        Assert.Equal("stated", (await CheckAsync("Clerks said the steward is ill.")).Verdict);
        Assert.Equal("stated", (await CheckAsync("Andes Wire reported that clerks said the steward is ill.")).Verdict);
    }

    [Theory]
    [InlineData("The steward is ill.", "Clerks")]
    [InlineData("The parcel treaty is lost.", "Two clerks")]
    public async Task A_report_of_a_saying_does_not_support_what_was_said(string statement, string speaker)
    {
        var record = await CheckAsync(statement);

        Assert.Equal(("not-found", 0), (record.Verdict, record.Evidence.Count));
        Assert.Equal(speaker, Assert.Single(record.Said!).Speaker);
    }

    [Fact]
    public async Task The_whole_is_stated_only_when_every_part_is()
    {
        var both = await CheckAsync("The zebra desk has nine members and the zebra desk meets four times a year.");
        Assert.Equal(("stated", 2), (both.Verdict, both.Parts!.Count));

        var one = await CheckAsync("The zebra desk has nine members. The moon office is open at night.");
        Assert.Equal("not-found", one.Verdict);
        Assert.Equal(["stated", "not-found"], one.Parts!.Select(part => part.Verdict));
        Assert.Equal(["The zebra desk has nine members.", "The moon office is open at night."], one.Parts!.Select(part => part.Claim));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n\t ")]
    [InlineData("?!… — 12 %")]
    [InlineData("\u202e\u2066\u2069")]
    [InlineData("\ud800")]
    public async Task A_text_without_words_is_not_checked(string text)
    {
        var record = await CheckAsync(text);

        Assert.Equal(("not-found", 0), (record.Verdict, record.Evidence.Count));
        Assert.NotEmpty(record.Reason!);
    }

    [Fact]
    public async Task A_statement_of_100_000_characters_is_handed_back_with_the_limit() =>
        Assert.Contains("4000", (await CheckAsync(new string('x', 100_000))).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("\u202eThe zebra desk\u202c has nine\u200b members")]
    [InlineData("The zebra\u0007 desk has nine members")]
    public async Task Characters_that_cannot_be_seen_change_no_verdict(string statement) => Assert.Equal("stated", (await CheckAsync(statement)).Verdict);

    [Fact]
    public async Task Long_and_strange_statements_end_in_a_verdict()
    {
        foreach (var statement in new[] { string.Concat(Enumerable.Repeat("and the zebra desk has ", 170)), string.Concat(Enumerable.Repeat("; ", 1900)) + "x", new string('(', 3999) + "a", "\ud800 zebra \udc00", string.Concat(Enumerable.Repeat("said that ", 390)) })
        {
            Assert.Matches("^(not-found|stated|differs)$", (await CheckAsync(statement)).Verdict);
        }
    }

    [Fact]
    public async Task Another_workspace_sees_nothing_of_it()
    {
        var record = await checker.CheckAsync(new Statement(new WorkspaceId("elsewhere"), "The zebra desk has nine members.", null, null), TestContext.Current.CancellationToken);

        Assert.Equal(("not-found", null), (record.Verdict, record.Closest));
    }

    [Fact]
    public async Task The_same_statement_has_the_same_verdict_and_is_in_the_log()
    {
        var first = await CheckAsync("The zebra desk has nine members.", "a thread");
        var second = await CheckAsync("The zebra desk has nine members.", "a thread");

        Assert.Equivalent(first with { ElapsedMs = 0, LogId = "" }, second with { ElapsedMs = 0, LogId = "" });
        var logged = await library.Checks.ThreadAsync(WorkspaceId.Local, "a thread", TestContext.Current.CancellationToken);
        Assert.Equal(["stated", "stated"], logged.Select(check => check.Record.Verdict));
        Assert.True(logged[0].CheckedAt < logged[1].CheckedAt);
    }

    private Task<CheckRecord> CheckAsync(string text, string? thread = null) =>
        checker.CheckAsync(new Statement(WorkspaceId.Local, text, AsOf: null, thread), TestContext.Current.CancellationToken);
}
