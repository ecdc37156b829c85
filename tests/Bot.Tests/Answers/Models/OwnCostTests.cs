using System.Diagnostics;
using System.Text.Json;
using Bot.Answers;
using Bot.Answers.Writing;
using Bot.Ingestion;
using Bot.Tests.Architecture;
using Bot.Tests.Fakes;
using Bot.Workspaces;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Answers.Models;

/// <summary>What our own code costs around a call of the model: choosing and fitting passages, the prompt, the way there and back, the reading, the budget and its record.</summary>
[Collection(nameof(OwnCostTests))]
public sealed class OwnCostTests(ITestOutputHelper output)
{
    private const int Questions = 80;

    [Fact]
    public async Task Our_own_code_around_a_call_takes_less_than_20_milliseconds()
    {
        await using var model = await ScriptedModel.StartAsync(request => new ModelResponse(SomeDraft.Quoting("S1", request.Passage("S1"))));
        await using var library = await ModelLibrary.OpenAsync(model, "Model:Name=gpt-4o", "Model:Budget:TokensPerDay=1000000000");
        await library.Get<ShippedCorpus>().AddAsync(TestContext.Current.CancellationToken);
        var finder = ActivatorUtilities.CreateInstance<EvidenceFinder>(library.Get<IServiceProvider>());
        var writer = library.Get<Writers>().InTurn[0];

        var times = new List<double>();
        foreach (var text in DevelopmentQuestions())
        {
            var question = new Question(WorkspaceId.Local, text, [], AsOf: null, Thread: null);
            var evidence = await finder.FindAsync(question, TestContext.Current.CancellationToken);
            var started = Stopwatch.GetTimestamp();
            await writer.WriteAsync(new Asked("id", question, TimeProvider.System.GetTimestamp()), evidence, TestContext.Current.CancellationToken);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        // The first ones meet code that is not compiled yet.
        var warm = times.Skip(Questions / 4).Order().ToArray();
        output.WriteLine($"{warm.Length} calls: p50 {warm[warm.Length / 2]:0.0} ms, p95 {warm[warm.Length * 95 / 100]:0.0} ms");

        // The median: other processes of the machine must not fail a test.
        Assert.InRange(warm[warm.Length / 2], 0, 20);
    }

    private static IEnumerable<string> DevelopmentQuestions() => File.ReadLines(Path.Combine(Repository.Root, "corpus", "evaluation", "interpol-dev.jsonl"))
        .Take(Questions)
        .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!);
}

/// <summary>Measures alone, behind the tests that run side by side.</summary>
[CollectionDefinition(nameof(OwnCostTests), DisableParallelization = true)]
public sealed class OwnCostMeasurement;
