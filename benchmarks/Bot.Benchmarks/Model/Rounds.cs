namespace Bot.Benchmarks.Model;

/// <summary>Measures each item once a round and keeps its shortest time: what else the machine does meanwhile is not the bot's cost.</summary>
internal static class Rounds
{
    public const int Count = 3;

    /// <summary>Measures; an item without a time in any round is left out.</summary>
    public static async Task<EngineFigures> BestAsync<T>(IReadOnlyList<T> items, Func<T, Task<TimeSpan?>> measure)
    {
        var best = new TimeSpan?[items.Count];
        for (var round = 0; round < Count; round++)
        {
            for (var index = 0; index < items.Count; index++)
            {
                if (await measure(items[index]) is { } elapsed && !(elapsed >= best[index]))
                {
                    best[index] = elapsed;
                }
            }
        }

        var figures = new EngineFigures();
        figures.Latencies.AddRange(best.OfType<TimeSpan>());
        return figures;
    }
}
