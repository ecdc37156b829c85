using System.Text.Json.Serialization;

namespace Bot.Evaluation;

/// <summary>What the <c>evaluate</c> verb prints: means over the queries that have a relevant document, counted as trec_eval does with <c>-c</c>.</summary>
public sealed record EvaluationReport
{
    /// <summary>How many queries have a relevant document; at least 1.</summary>
    [JsonPropertyName("queries")]
    public required int Queries { get; init; }

    /// <summary>Share of the relevant documents among the first ten.</summary>
    [JsonPropertyName("recall@10")]
    public required double RecallAt10 { get; init; }

    /// <summary>Average precision over the first ten.</summary>
    [JsonPropertyName("map@10")]
    public required double MapAt10 { get; init; }

    /// <summary>Discounted gain of the first ten, relative to the best possible ranking.</summary>
    [JsonPropertyName("ndcg@10")]
    public required double NdcgAt10 { get; init; }

    /// <summary>One divided by the rank of the first relevant document, 0 beyond ten.</summary>
    [JsonPropertyName("mrr@10")]
    public required double MrrAt10 { get; init; }

    /// <summary>Share of the relevant documents among the first hundred.</summary>
    [JsonPropertyName("recall@100")]
    public required double RecallAt100 { get; init; }

    /// <summary>Share of queries whose every relevant document is among the first ten.</summary>
    [JsonPropertyName("all@10")]
    public required double AllAt10 { get; init; }

    /// <summary>From the first passage to all being found, in seconds.</summary>
    [JsonPropertyName("indexSeconds")]
    public required double IndexSeconds { get; init; }

    /// <summary>How many passages were indexed.</summary>
    [JsonPropertyName("passages")]
    public required long Passages { get; init; }

    /// <summary>Median time of a search, in milliseconds.</summary>
    [JsonPropertyName("p50Ms")]
    public required double P50Ms { get; init; }

    /// <summary>Time that 99 of 100 searches did not exceed, in milliseconds.</summary>
    [JsonPropertyName("p99Ms")]
    public required double P99Ms { get; init; }

    /// <summary>Chance that an answerable query scores above an unanswerable one; null when the queries carry no labels.</summary>
    [JsonPropertyName("answerableAuroc")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? AnswerableAuroc { get; init; }

    /// <summary>Sums up rankings.</summary>
    /// <param name="scored">At least one, each of a query with a relevant document.</param>
    /// <param name="timing">What it took.</param>
    /// <param name="answerableAuroc">Null when queries carry no labels.</param>
    internal static EvaluationReport Of(IReadOnlyList<RankingMetrics> scored, EvaluationTiming timing, double? answerableAuroc) => new()
    {
        Queries = scored.Count,
        RecallAt10 = Mean(scored, metrics => metrics.Recall(10)),
        MapAt10 = Mean(scored, metrics => metrics.AveragePrecision(10)),
        NdcgAt10 = Mean(scored, metrics => metrics.Ndcg(10)),
        MrrAt10 = Mean(scored, metrics => metrics.ReciprocalRank(10)),
        RecallAt100 = Mean(scored, metrics => metrics.Recall(100)),
        AllAt10 = Mean(scored, metrics => metrics.FindsAll(10) ? 1 : 0),
        IndexSeconds = Math.Round(timing.Indexing.TotalSeconds, 3),
        Passages = timing.Passages,
        P50Ms = Math.Round(timing.Percentile(0.50).TotalMilliseconds, 3),
        P99Ms = Math.Round(timing.Percentile(0.99).TotalMilliseconds, 3),
        AnswerableAuroc = answerableAuroc is { } auroc ? Math.Round(auroc, 5) : null,
    };

    private static double Mean(IReadOnlyList<RankingMetrics> scored, Func<RankingMetrics, double> metric) => Math.Round(scored.Average(metric), 5);
}
