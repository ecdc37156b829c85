namespace Bot.Evaluation;

/// <summary>How good one ranking is, as trec_eval counts it: <c>recall.k</c>, <c>map_cut.k</c>, <c>ndcg_cut.k</c> and <c>recip_rank</c>.</summary>
/// <param name="ranking">Ids of documents, best first, each at most once.</param>
/// <param name="relevant">Grades of all documents that are relevant, above 0; never empty.</param>
internal sealed class RankingMetrics(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> relevant)
{
    /// <summary>Share of the relevant documents among the first <paramref name="depth"/>.</summary>
    public double Recall(int depth) => (double)FoundRanks(depth).Count() / relevant.Count;

    /// <summary>Precision at each relevant document among the first, summed and divided by how many are relevant at all.</summary>
    public double AveragePrecision(int depth) =>
        FoundRanks(depth).Select((rank, earlier) => (earlier + 1.0) / rank).Sum() / relevant.Count;

    /// <summary>Sum of grades, each divided by log2(rank + 1), relative to the same sum for the best possible ranking.</summary>
    public double Ndcg(int depth)
    {
        var gained = FoundRanks(depth).Sum(rank => relevant[ranking[rank - 1]] / Discount(rank));
        var ideal = relevant.Values.OrderDescending().Take(depth).Select((grade, place) => grade / Discount(place + 1)).Sum();
        return gained / ideal;
    }

    /// <summary>One divided by the rank of the first relevant document; 0 when none is among the first.</summary>
    public double ReciprocalRank(int depth) => FoundRanks(depth).Select(rank => 1.0 / rank).FirstOrDefault();

    /// <summary>Whether every relevant document is among the first.</summary>
    public bool FindsAll(int depth) => FoundRanks(depth).Count() == relevant.Count;

    private static double Discount(int rank) => Math.Log2(rank + 1);

    // Ranks, from 1, of the relevant documents.
    private IEnumerable<int> FoundRanks(int depth) =>
        Enumerable.Range(1, Math.Min(depth, ranking.Count)).Where(rank => relevant.ContainsKey(ranking[rank - 1]));
}
