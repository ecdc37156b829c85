using System.Diagnostics;
using Bot.Reliability.Bots;

namespace Bot.Benchmarks.Platforms;

/// <summary>Asks the built bot on one platform: many at once, then so many a second.</summary>
internal sealed class PlatformLoad(ILoadedPlatform platform, LiveBot bot)
{
    public const int PerSecond = 50;
    public const int Bursts = 3;

    // The runtime compiles what is called often a second time: that is over by then.
    private const int WarmUp = 300;

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private int asked;

    /// <summary>Starts the bot and asks until it is warm.</summary>
    public async Task BeginAsync()
    {
        platform.SendTo(bot);
        await bot.StartAsync();
        while (!platform.IsListening)
        {
            await Task.Delay(Step);
        }

        for (var batch = 0; batch < WarmUp / PerSecond; batch++)
        {
            await Task.WhenAll(Enumerable.Range(0, PerSecond).Select(_ => AskAsync()));
            await AnsweredAsync();
        }
    }

    /// <summary>Asks so many questions at once.</summary>
    /// <returns>How long each acknowledgement took, and all answers.</returns>
    public async Task<BurstFigures> BurstAsync(int count)
    {
        var start = Stopwatch.GetTimestamp();
        var took = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => AskAsync()));
        var unanswered = await AnsweredAsync();
        return new BurstFigures(Figures(took), took.Count(time => time is null), unanswered, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Asks so many questions a second.</summary>
    public async Task<SustainedFigures> SustainAsync(TimeSpan duration)
    {
        var asking = new List<Task<TimeSpan?>>();
        var memory = new List<long> { bot.ResidentBytes };
        var processor = bot.ProcessorTime;
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < duration)
        {
            // As many as should have been asked by now: a late tick is made up for.
            while (asking.Count < Stopwatch.GetElapsedTime(start).TotalSeconds * PerSecond)
            {
                asking.Add(AskAsync());
            }

            if (Stopwatch.GetElapsedTime(start) > duration * memory.Count / SustainedFigures.Quarters)
            {
                memory.Add(bot.ResidentBytes);
            }

            await Task.Delay(5);
        }

        var took = await Task.WhenAll(asking);
        var unanswered = await AnsweredAsync();
        memory.Add(bot.ResidentBytes);
        return new SustainedFigures(Figures(took), took.Count(time => time is null), unanswered, memory, (bot.ProcessorTime - processor) / took.Length);
    }

    private async Task<TimeSpan?> AskAsync()
    {
        var number = Interlocked.Increment(ref asked);
        await Task.Yield();
        return await platform.AskAsync(number, Questions.All[number % Questions.All.Count]);
    }

    /// <summary>Waits for all answers.</summary>
    /// <returns>How many did not come.</returns>
    private async Task<int> AnsweredAsync()
    {
        var start = Stopwatch.GetTimestamp();
        while (platform.Answered < asked && Stopwatch.GetElapsedTime(start) < Patience)
        {
            await Task.Delay(Step);
        }

        return asked - platform.Answered;
    }

    private static EngineFigures Figures(IEnumerable<TimeSpan?> took)
    {
        var figures = new EngineFigures();
        figures.Latencies.AddRange(took.OfType<TimeSpan>());
        return figures;
    }
}

/// <summary>What many questions at once cost.</summary>
/// <param name="Acknowledged">Only the latencies.</param>
/// <param name="NotAcknowledged">In three seconds.</param>
/// <param name="NotAnswered">Ever.</param>
/// <param name="Answered">From the first question to the last answer.</param>
internal sealed record BurstFigures(EngineFigures Acknowledged, int NotAcknowledged, int NotAnswered, TimeSpan Answered);

/// <summary>What so many questions a second cost.</summary>
/// <param name="Acknowledged">Only the latencies.</param>
/// <param name="NotAcknowledged">In three seconds.</param>
/// <param name="NotAnswered">Ever.</param>
/// <param name="ResidentBytes">At the start, after each quarter of the time, and after the last answer.</param>
/// <param name="ProcessorTime">Of the bot for one question.</param>
internal sealed record SustainedFigures(EngineFigures Acknowledged, int NotAcknowledged, int NotAnswered, IReadOnlyList<long> ResidentBytes, TimeSpan ProcessorTime)
{
    public const int Quarters = 4;
}
