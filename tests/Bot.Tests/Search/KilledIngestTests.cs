using System.Text;
using System.Text.Json;
using Bot.Documents;
using Bot.Storage;
using Bot.Search;
using Bot.Tests.Fakes;
using Bot.Tests.Verbs;
using Bot.Verbs;
using Bot.Workspaces;

namespace Bot.Tests.Search;

public sealed class KilledIngestTests : IDisposable
{
    private const int Kills = 15;
    private const int PassagesEach = 5;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_killed_ingest_loses_nothing_it_reported_and_leaves_nothing_half_visible()
    {
        var random = new Random(20170926);
        var reported = new HashSet<int>();
        for (var kill = 0; kill < Kills; kill++)
        {
            // Every third round brings other bytes for the documents that are there already.
            var batch = WriteBatch(kill, random);
            var lines = await IngestUntilKilledAsync(batch, random.Next(0, 9), random.Next(0, 40));
            reported.UnionWith(lines.Select(NumberOf));

            AssertNothingHalfVisible();
            using var library = await Library.OpenAsync(folder["data"], AskedQuestions.Shipped());
            Assert.Equal(await library.Store.StateAsync(TestContext.Current.CancellationToken), new StoreState(library.Index.Change, library.Index.Count));
            foreach (var number in reported)
            {
                Assert.Equal(PassagesEach, (await library.FindAsync(WorkspaceId.Local, Word(number))).Count);
            }

            await foreach (var (revision, passages) in library.Store.CurrentAsync(0, TestContext.Current.CancellationToken))
            {
                Assert.True(revision.Workspace == WorkspaceId.Shared || passages.Count == PassagesEach, revision.Origin);
            }
        }

        Assert.True(reported.Count > Kills, $"Only {reported.Count} documents were reported in {Kills} rounds.");
    }

    private static string Word(int number) => "wombat" + string.Concat(number.ToString("0000", System.Globalization.CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));

    private static int NumberOf(IngestedLine line) => int.Parse(Path.GetFileNameWithoutExtension(line.Document), System.Globalization.CultureInfo.InvariantCulture);

    private string WriteBatch(int round, Random random)
    {
        var batch = Directory.CreateDirectory(folder[$"batch{round / 3}"]).FullName;
        foreach (var number in Enumerable.Range(round / 3 * 24, 24))
        {
            var text = new StringBuilder($"# Document {number}\n");
            for (var passage = 0; passage < PassagesEach; passage++)
            {
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n## Part {passage}\n\nThe {Word(number)} of round {round} keeps {random.Next(1_000)} stamps.\n");
            }

            File.WriteAllText(Path.Combine(batch, $"{number:0000}.md"), text.ToString());
        }

        return batch;
    }

    private async Task<IReadOnlyList<IngestedLine>> IngestUntilKilledAsync(string batch, int linesBefore, int millisecondsAfter)
    {
        using var process = BuiltBot.Start(folder.Path, new Dictionary<string, string>(), "ingest", batch, "--Bot:DataDirectory", folder["data"]);
        var lines = new List<IngestedLine>();
        while (lines.Count < linesBefore && await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(Parse(line));
        }

        await Task.Delay(millisecondsAfter, TestContext.Current.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        // What it had written before it died was reported too; its last line may be cut.
        while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line && line.EndsWith('}'))
        {
            lines.Add(Parse(line));
        }

        Assert.All(lines, line => Assert.True(line.Outcome is "added" or "replaced" or "unchanged", line.Outcome));
        return lines;
    }

    // The index as the killed process left it, before anything is caught up: each revision with all its passages or with none.
    private void AssertNothingHalfVisible()
    {
        using var directory = DataDirectory.Open(folder["data"]);
        using var index = PassageIndex.TryOpen(directory.IndexFolder, new SearchOptions(), AskedQuestions.Shipped());
        foreach (var number in Enumerable.Range(0, Kills / 3 * 24))
        {
            var hits = index?.Search(Some.Query(WorkspaceId.Local, Word(number))) ?? [];
            Assert.True(hits.Count is 0 or PassagesEach && hits.Select(hit => hit.Revision).Distinct().Count() <= 1, $"Document {number} has {hits.Count} passages.");
        }
    }

    private static IngestedLine Parse(string line) => JsonSerializer.Deserialize<IngestedLine>(line, Bot.Answers.AnswerRecord.Json)!;
}
