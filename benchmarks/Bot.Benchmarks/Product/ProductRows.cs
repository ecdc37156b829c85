namespace Bot.Benchmarks.Product;

/// <summary>Measures the built bot with the shipped corpus from outside, as whoever runs it sees it.</summary>
internal static class ProductRows
{
    private const int Repetitions = 3;
    private const double Mebibyte = 1024 * 1024;

    public static async Task AddAsync(RatioTable table, BenchmarkOptions options)
    {
        var scratch = Directory.CreateDirectory(Path.Combine(options.Scratch, "product")).FullName;
        try
        {
            var first = new List<StartFigures>();
            var later = new List<StartFigures>();
            for (var repetition = 0; repetition < Repetitions; repetition++)
            {
                var data = Path.Combine(scratch, "data-" + repetition);
                first.Add(await BotProcess.StartAsync(options.Bot, data));
                later.Add(await BotProcess.StartAsync(options.Bot, data));
            }

            Progress.Say($"product: started {2 * Repetitions} times");
            table.AddLimit("First start to ready, shipped corpus ingested", first.Max(start => start.TimeToReady.TotalSeconds), 10, "s");
            table.AddLimit("Later start to ready", later.Max(start => start.TimeToReady.TotalSeconds), 2, "s");
            table.AddLimit("Resident memory once ready, after a first start", first.Max(start => start.ResidentBytes) / Mebibyte, 300, "MiB");
            table.AddLimit("Resident memory once ready, after a later start", later.Max(start => start.ResidentBytes) / Mebibyte, 300, "MiB");

            var questions = AskedFile.Prepare(options.AskQuestions, scratch);
            var asked = await BotProcess.AskAsync(options.Bot, Path.Combine(scratch, "data-0"), questions, scratch);
            table.AddLimit("`ask` p50, warm, one process", asked.Percentile(0.5), 50, "ms");
            table.AddLimit("`ask` p95, warm, one process", asked.Percentile(0.95), 50, "ms");
            table.AddNote($"Product: the worst of {Repetitions} starts from process start to `/health/ready`; `ask` over {asked.Latencies.Count} answers of one process after {AskedFile.WarmUpRounds} round of the same questions.");
        }
        catch (BotProcessException exception)
        {
            table.AddNote("Product rows are missing or incomplete: " + exception.Message);
        }
    }
}
