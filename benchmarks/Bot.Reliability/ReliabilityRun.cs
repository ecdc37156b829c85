using Bot.Reliability.Bots;
using Bot.Reliability.Discord;
using Bot.Reliability.Report;
using Bot.Reliability.Slack;

namespace Bot.Reliability;

/// <summary>Asks the built bot on both platforms while everything goes wrong, and writes down what was lost or said twice.</summary>
internal static class ReliabilityRun
{
    // The bot's own limits are not what is tried here.
    private static readonly Dictionary<string, string> Generous = new() { ["Chat:PersonPerMinute"] = "10000", ["Chat:WorkspacePerMinute"] = "1000000" };

    private static async Task<int> Main(string[] arguments)
    {
        var options = RunOptions.Read(arguments);
        if (options.Scratch.Length == 0 || options.Bot.Length == 0)
        {
            Console.Error.WriteLine("Start this through benchmarks/reliability, which builds the bot and makes the temporary folder.");
            return 2;
        }

        try
        {
            var data = await DataFolders.MakeAsync(options.Bot, options.Scratch);
            var figures = await Task.WhenAll(Platforms(options).Select(platform => platform(data, options)));
            var report = ReportText.Of(figures, options);
            if (options.Report.Length > 0)
            {
                await File.WriteAllTextAsync(options.Report, report);
            }

            Console.Write(report);
            foreach (var platform in figures)
            {
                Console.WriteLine(FormattableString.Invariant($"{platform.Name}: {platform.All.Owed} owed, {platform.All.Given} given, {platform.All.Lost} lost, {platform.All.Repeated} duplicates, {platform.Violations} violations"));
            }

            return figures.All(platform => platform.IsGood) ? 0 : 1;
        }
        catch (LiveBotException exception)
        {
            Console.Error.WriteLine(exception.Message);
            return 1;
        }
    }

    private static IEnumerable<Func<string, RunOptions, Task<PlatformFigures>>> Platforms(RunOptions options)
    {
        if (options.Only is "" or "discord")
        {
            yield return DiscordAsync;
        }

        if (options.Only is "" or "slack")
        {
            yield return SlackAsync;
        }
    }

    private static async Task<PlatformFigures> DiscordAsync(string data, RunOptions options)
    {
        await using var stage = await DiscordStage.StartAsync();
        await using var bot = Bot(stage, data, options);
        stage.SendTo(bot);
        return await PlatformRun.RunAsync(stage, bot, options);
    }

    private static async Task<PlatformFigures> SlackAsync(string data, RunOptions options)
    {
        await using var stage = await SlackStage.StartAsync();
        await using var bot = Bot(stage, data, options);
        stage.SendTo(bot);
        return await PlatformRun.RunAsync(stage, bot, options);
    }

    private static LiveBot Bot(IStage stage, string data, RunOptions options) => new(
        options.Bot,
        DataFolders.Copy(data, stage.Name),
        Path.Combine(options.Scratch, $"{stage.Name}.log"),
        stage.Settings.Concat(Generous).ToDictionary());
}
