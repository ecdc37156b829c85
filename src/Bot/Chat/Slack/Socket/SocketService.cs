namespace Bot.Chat.Slack.Socket;

/// <summary>Listens to Slack over Socket Mode while the program runs.</summary>
internal sealed class SocketService(SlackOptions options, SocketOpener opener, SocketHealth health, SocketTiming timing, TimeProvider timeProvider, ILogger<SocketSlot> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.IsOn || options.AppToken.Length == 0)
        {
            return;
        }

        var random = new Random(7);
        await Task.WhenAll(Enumerable.Range(0, options.Connections).Select(number => RunAsync(number, random, stoppingToken)));
    }

    private async Task RunAsync(int number, Random random, CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(timing.Stagger * number, timeProvider, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        await new SocketSlot(number, opener, health, timing, timeProvider, random, logger).RunAsync(stoppingToken);
    }
}
