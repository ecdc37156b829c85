using Bot.Reliability.Bots;

namespace Bot.Benchmarks.Platforms;

/// <summary>Measures the built bot on each chat platform's transports, against stand-ins on loopback.</summary>
internal static class PlatformRows
{
    // https://docs.discord.com/developers/interactions/receiving-and-responding and https://docs.slack.dev/interactivity/handling-user-interaction allow 3 seconds; the bot wants a twelfth.
    private const double AcknowledgeLimit = 250;

    // After the first quarter of the time memory must not grow by more than a tenth.
    private const double Growth = 1.1;

    private const double Mebibyte = 1024 * 1024;

    private static readonly Func<Task<ILoadedPlatform>>[] All = [LoadedDiscord.OverGatewayAsync, LoadedDiscord.OverHttpAsync, LoadedSlack.OverSocketAsync, LoadedSlack.OverHttpAsync];

    public static async Task AddAsync(RatioTable table, BenchmarkOptions options)
    {
        var scratch = Directory.CreateDirectory(Path.Combine(options.Scratch, "platforms")).FullName;
        try
        {
            var data = await DataFolders.MakeAsync(options.Bot, scratch);
            foreach (var start in All)
            {
                await using var platform = await start();
                if (platform.Name.Contains(options.Transport, StringComparison.OrdinalIgnoreCase))
                {
                    await AddAsync(table, options, platform, data);
                }
            }

            table.AddNote(FormattableString.Invariant($"Chat platforms: the built bot over real sockets with stand-ins of the platforms whose limits are out of the way, extractive writer, every question in a channel of its own; from the delivery to the acknowledgement at the platform. {options.AtOnce} at once is the best of {PlatformLoad.Bursts}; the stand-in shares the processors."));
        }
        catch (LiveBotException exception)
        {
            table.AddNote("Rows of chat platforms are missing or incomplete: " + exception.Message);
        }
    }

    private static async Task AddAsync(RatioTable table, BenchmarkOptions options, ILoadedPlatform platform, string data)
    {
        var settings = new Dictionary<string, string>(platform.Settings) { ["Chat:PersonPerMinute"] = "10000", ["Chat:WorkspacePerMinute"] = "1000000", ["Logging:LogLevel:Default"] = "Warning" };
        await using var bot = new LiveBot(options.Bot, DataFolders.Copy(data, platform.Name.Replace(' ', '-')), Path.Combine(options.Scratch, "platforms", $"{platform.Name}.log"), settings);
        var load = new PlatformLoad(platform, bot);
        await load.BeginAsync();

        var bursts = new List<BurstFigures>();
        for (var burst = 0; burst < PlatformLoad.Bursts; burst++)
        {
            await Quiet.WaitAsync();
            bursts.Add(await load.BurstAsync(options.AtOnce));
            Progress.Say($"{platform.Name}: {options.AtOnce} at once, acknowledged p50 {bursts[^1].Acknowledged.Percentile(0.5):0} ms, p99 {bursts[^1].Acknowledged.Percentile(0.99):0} ms, answered in {bursts[^1].Answered.TotalSeconds:0.0} s");
        }

        var best = bursts.MinBy(burst => burst.NotAcknowledged > 0 ? double.MaxValue : burst.Acknowledged.Percentile(0.99)) ?? bursts[0];
        var sustained = await load.SustainAsync(TimeSpan.FromSeconds(options.Seconds));
        Progress.Say($"{platform.Name}: {PlatformLoad.PerSecond} a second, acknowledged p99 {sustained.Acknowledged.Percentile(0.99):0} ms, {sustained.ProcessorTime.TotalMilliseconds:0.0} ms of processor time a question, MiB {string.Join(", ", sustained.ResidentBytes.Select(bytes => $"{bytes / Mebibyte:0}"))}");

        table.AddLimit($"{platform.Name}: {options.AtOnce} at once, acknowledged p50", best.Acknowledged.Percentile(0.5), AcknowledgeLimit, "ms");
        table.AddLimit($"{platform.Name}: {options.AtOnce} at once, acknowledged p99", best.Acknowledged.Percentile(0.99), AcknowledgeLimit, "ms");
        table.AddFigure($"{platform.Name}: {options.AtOnce} at once, answers a second", options.AtOnce / best.Answered.TotalSeconds, "/s");
        table.AddLimit($"{platform.Name}: {PlatformLoad.PerSecond} a second for {options.Seconds} s, acknowledged p99", sustained.Acknowledged.Percentile(0.99), AcknowledgeLimit, "ms");
        table.AddFigure($"{platform.Name}: processor time a question", sustained.ProcessorTime.TotalMilliseconds, "ms");
        table.AddFigure($"{platform.Name}: resident memory, warm", sustained.ResidentBytes[0] / Mebibyte, "MiB");
        table.AddFigure($"{platform.Name}: resident memory, half of the time", sustained.ResidentBytes[sustained.ResidentBytes.Count / 2] / Mebibyte, "MiB");
        table.AddLimit($"{platform.Name}: resident memory, end", sustained.ResidentBytes[^1] / Mebibyte, Growth * sustained.ResidentBytes[1] / Mebibyte, "MiB");
        AddMissing(table, platform, bursts.Sum(burst => burst.NotAcknowledged) + sustained.NotAcknowledged, bursts.Sum(burst => burst.NotAnswered) + sustained.NotAnswered);
    }

    private static void AddMissing(RatioTable table, ILoadedPlatform platform, int unacknowledged, int unanswered)
    {
        if (unacknowledged + unanswered > 0)
        {
            table.AddNote($"Rows of {platform.Name} are missing or incomplete: {unacknowledged} questions were not acknowledged in three seconds, {unanswered} were not answered.");
        }
    }
}
