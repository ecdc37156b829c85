using System.Text.Json;
using Bot.Facts;
using Bot.Grounding;
using Bot.Search;
using Bot.Tests.Architecture;
using Bot.Tests.Fakes;
using Bot.Workspaces;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Corpus;

/// <summary>The claims of corpus/evaluation over the facts, counted as score_claims.py counts them.</summary>
public sealed class MeasuredClaimTests : IAsyncLifetime
{
    // To call stated what is not is the gravest error, and may happen in one claim at most.
    private const int MostDangerous = 1;

    private readonly TemporaryFolder folder = new();
    private Library library = null!;
    private ClaimChecker checker = null!;

    public async ValueTask InitializeAsync()
    {
        library = await Library.OpenAsync(folder["data"]);
        await new StatementShelf(library.Store, library.Index)
            .AddAsync(WorkspaceId.Local, Path.Combine(Repository.Root, "tests/Bot.Tests/Fixtures/facts.jsonl"), TestContext.Current.CancellationToken);
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

    [Theory]
    [InlineData("claims-dev.jsonl", 0.79)]
    [InlineData("claims-development.jsonl", 0.72)]
    public async Task Most_claims_get_the_right_verdict_and_hardly_one_is_called_stated_that_is_not(string file, double least)
    {
        var claims = File.ReadLines(Path.Combine(Repository.Root, "corpus/evaluation", file)).Select(line => JsonSerializer.Deserialize<LabelledClaim>(line, JsonSerializerOptions.Web)!).ToArray();
        var wrong = new List<string>();
        var dangerous = new List<string>();
        foreach (var claim in claims)
        {
            var record = await checker.CheckAsync(new Bot.Facts.Statement(WorkspaceId.Local, claim.Claim, AsOf: null, Thread: null), TestContext.Current.CancellationToken);
            if (record.Verdict != claim.Label)
            {
                (record.Verdict == "stated" ? dangerous : wrong).Add($"{claim.Id}, {record.Verdict} for {claim.Label}: {claim.Claim}");
            }
        }

        Assert.True(dangerous.Count <= MostDangerous, string.Join('\n', dangerous));
        Assert.True(wrong.Count + dangerous.Count <= (1 - least) * claims.Length, string.Join('\n', wrong));
    }

    private sealed record LabelledClaim(string Id, string Claim, string Label);
}
