using Bot.Benchmarks.Engines;

namespace Bot.Benchmarks;

/// <summary>What was measured of one engine.</summary>
internal sealed class EngineFigures
{
    public TimeSpan IngestTime { get; set; }

    public long SizeBytes { get; set; }

    /// <summary>A question, in all the process, without what a database server allocates.</summary>
    public double AllocatedBytes { get; set; }

    public long Found { get; set; }

    public List<TimeSpan> Latencies { get; } = [];

    /// <summary>The latency that this share of the questions stayed within, in milliseconds.</summary>
    public double Percentile(double share)
    {
        var sorted = Latencies.Order().ToList();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Count) - 1, 0, sorted.Count - 1)].TotalMilliseconds;
    }
}

/// <summary>What was measured of all engines at one number of passages.</summary>
/// <param name="Passages">How many each engine held.</param>
/// <param name="StoreTime">The part of the bot's ingest time that its store took.</param>
/// <param name="Engines">The bot always, the others unless they were left out.</param>
/// <param name="Retriever">The bot's search with the passages read from its store; only the latencies and allocations.</param>
internal sealed record ComparisonFigures(int Passages, TimeSpan StoreTime, IReadOnlyDictionary<EngineName, EngineFigures> Engines, EngineFigures Retriever);
