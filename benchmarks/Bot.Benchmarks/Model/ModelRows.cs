namespace Bot.Benchmarks.Model;

/// <summary>Measures what the bot itself costs when a model words the answers, against an endpoint on loopback that takes next to no time.</summary>
internal static class ModelRows
{
    private const double WalkLimit = 20;
    private const double GateLimit = 1;

    public static async Task AddAsync(RatioTable table, BenchmarkOptions options)
    {
        var folder = Directory.CreateDirectory(Path.Combine(options.Scratch, "model")).FullName;
        await using var walk = await ModelWalk.StartAsync(folder);
        var own = await walk.MeasureAsync(ModelQuestions.Read(options), Math.Min(options.Questions, ModelQuestions.Measured));
        table.AddLimit("Own time around the model call p50", own.Percentile(0.5), WalkLimit, "ms");
        table.AddLimit("Own time around the model call p95", own.Percentile(0.95), WalkLimit, "ms");

        var gate = await GateTimes.MeasureAsync(walk.Rooms);
        table.AddLimit("`EvidenceGate.Judge` a sentence p50", gate.Percentile(0.5), GateLimit, "ms");
        table.AddLimit("`EvidenceGate.Judge` a sentence p95", gate.Percentile(0.95), GateLimit, "ms");
        table.AddNote($"Model: {own.Latencies.Count} questions on the shipped corpus that reached the model, one at a time; from the question to the recorded answer, without the time that the loopback endpoint says it took. The gate: {gate.Latencies.Count} sentences of the corpus, as they stand, in other words, and altered. Each the best of {Rounds.Count} rounds.");
    }
}
