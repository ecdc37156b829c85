using System.Diagnostics;
using Bot.Ingestion;
using Bot.Workspaces;

namespace Bot.Tests.Ingestion;

public sealed class ShippedCorpusTests
{
    [Fact]
    public async Task First_start_adds_every_document_with_sources_and_later_starts_change_nothing()
    {
        using var bench = new IngestionBench();
        var corpus = new ShippedCorpus(bench.Ingester);
        var watch = Stopwatch.StartNew();

        var first = await corpus.AddAsync(TestContext.Current.CancellationToken);
        var firstTime = watch.Elapsed;
        watch.Restart();
        var second = await corpus.AddAsync(TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine($"{first.Added} documents in {firstTime}, again in {watch.Elapsed}");

        Assert.Equal((new CorpusOutcome(first.Added, 0, 0), new CorpusOutcome(0, 0, first.Added)), (first, second));
        await foreach (var (revision, passages) in bench.Store.CurrentAsync(0, TestContext.Current.CancellationToken))
        {
            Assert.Equal(WorkspaceId.Shared, revision.Workspace);
            Assert.All(passages, passage => Assert.NotEmpty(passage.Sources));
            Assert.All(passages, passage => Assert.DoesNotContain("Source:", passage.Span.In(revision.Text), StringComparison.Ordinal));
        }
    }
}
