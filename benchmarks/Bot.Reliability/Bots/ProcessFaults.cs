namespace Bot.Reliability.Bots;

/// <summary>What can happen to the bot's process.</summary>
internal static class ProcessFaults
{
    public static IEnumerable<Fault> Of(LiveBot bot)
    {
        yield return new Fault("the bot is stopped and started", FaultTiming.Amidst, async _ =>
        {
            await bot.StopAsync();
            await bot.StartAsync();
        });
        yield return new Fault("the bot is killed (kill -9) and started", FaultTiming.Amidst, async _ =>
        {
            await bot.KillAsync();
            await bot.StartAsync();
        });
        yield return new Fault("the bot is killed twice, the second time while it catches up", FaultTiming.Amidst, async random =>
        {
            await bot.KillAsync();
            await bot.StartAsync();
            await Task.Delay(random.Next(500));
            await bot.KillAsync();
            await bot.StartAsync();
        });
    }
}
