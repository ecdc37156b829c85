using System.Diagnostics;
using Bot.Benchmarks.Engines;
using Bot.Benchmarks.Texts;

namespace Bot.Benchmarks;

/// <summary>Gives the same documents and the same questions to all engines, in turn, on one thread.</summary>
internal sealed class Comparison(IReadOnlyList<BenchmarkDocument> documents, IReadOnlyList<string> questions)
{
    private const int WarmUpQuestions = 100;
    private const int AllocationQuestions = 50;

    private readonly int passageCount = documents.Sum(document => document.Passages.Count);
    private readonly List<AskedQuestion> asked = [.. questions.Select(QuestionQuery.Prepare)];

    public async Task<ComparisonFigures> RunAsync(EngineSet engines)
    {
        var characters = documents.Sum(document => document.Passages.Sum(passage => (long)passage.Length));
        Progress.Say($"{passageCount} passages of {characters / (double)passageCount:0} characters on average, {asked.Count} questions of {asked.Average(question => question.Words.Count):0.0} words");
        var figures = engines.All.ToDictionary(engine => engine.Name, _ => new EngineFigures());
        foreach (var engine in engines.All)
        {
            var watch = Stopwatch.StartNew();
            await engine.IngestAsync(documents);
            figures[engine.Name].IngestTime = watch.Elapsed;
            figures[engine.Name].SizeBytes = await engine.SizeBytesAsync();
            Progress.Say($"{engine.Name}: {passageCount} passages in {watch.Elapsed.TotalSeconds:0.0} s");
            await Quiet.WaitAsync();
        }

        var steps = engines.All
            .Select(engine => new Step(engine.Name.ToString(), engine.SearchAsync, figures[engine.Name]))
            .Append(new Step("Retriever", engines.Bot.RetrieveAsync, new EngineFigures()))
            .ToList();
        await AskAsync(steps, asked.Take(WarmUpQuestions));
        foreach (var step in steps)
        {
            if (step.Figures.Found == 0)
            {
                throw new InvalidOperationException($"{step.Name} found nothing, so its figures would mean nothing.");
            }

            step.Figures.Latencies.Clear();
        }

        await AskAsync(steps, asked);
        foreach (var step in steps)
        {
            Progress.Say($"{step.Name}: question p50 {step.Figures.Percentile(0.5):0.00} ms");
        }

        foreach (var step in steps)
        {
            step.Figures.AllocatedBytes = await AllocatedAsync(step.Search);
        }

        return new ComparisonFigures(passageCount, engines.Bot.StoreTime, figures, steps[^1].Figures);
    }

    /// <summary>Every question goes to all engines before the next one, each time another engine first, so that drift hits all alike.</summary>
    private static async Task AskAsync(List<Step> steps, IEnumerable<AskedQuestion> questions)
    {
        var turn = 0;
        foreach (var question in questions)
        {
            for (var place = 0; place < steps.Count; place++)
            {
                var step = steps[(turn + place) % steps.Count];
                var start = Stopwatch.GetTimestamp();
                step.Figures.Found += await step.Search(question);
                step.Figures.Latencies.Add(Stopwatch.GetElapsedTime(start));
            }

            turn++;
        }
    }

    private async Task<double> AllocatedAsync(Func<AskedQuestion, ValueTask<int>> search)
    {
        var count = Math.Min(AllocationQuestions, asked.Count);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        foreach (var question in asked.Take(count))
        {
            await search(question);
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)count;
    }

    private sealed record Step(string Name, Func<AskedQuestion, ValueTask<int>> Search, EngineFigures Figures);
}
