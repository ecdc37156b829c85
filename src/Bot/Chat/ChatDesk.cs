using Bot.Chat.Store;

namespace Bot.Chat;

/// <summary>Handles the events that were taken, and those that an earlier process left behind, until the program stops.</summary>
internal sealed class ChatDesk(ReplyChannels channels, ChatIntake intake, ChatQueue queue, ChatClerk clerk, ChatUpkeep upkeep, ChatOptions options, TimeProvider timeProvider) : BackgroundService
{
    // Posts wait for their channel's turn; three busy channels leave workers to all others.
    private const int ShareOfChannel = 4;

    private readonly Lanes lanes = new(Math.Max(1, options.Workers / ShareOfChannel));
    private readonly CancellationTokenSource hurry = new();

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (channels.IsEmpty)
        {
            return;
        }

        await upkeep.OpenAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        if (channels.IsEmpty)
        {
            return;
        }

        // 1. Nothing more comes in, and workers end after what they have begun.
        intake.Close();
        await using (timeProvider.CreateTimer(_ => hurry.Cancel(), null, TimeSpan.FromSeconds(options.StopSeconds), Timeout.InfiniteTimeSpan))
        {
            await base.StopAsync(cancellationToken);
        }

        // Where the host itself gave up waiting, nothing goes on that the next process will do.
        await hurry.CancelAsync();

        // 2. What was not begun, or did not end in time, is for the next process.
        await upkeep.CloseAsync();
    }

    public override void Dispose()
    {
        hurry.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Answering computes: on more threads than there are processors it would keep acknowledgements waiting.
        var inTurn = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, Environment.ProcessorCount).ConcurrentScheduler;
        var workers = Enumerable.Range(0, options.Workers)
            .Select(_ => Task.Factory.StartNew(() => WorkAsync(stoppingToken), CancellationToken.None, TaskCreationOptions.None, inTurn).Unwrap());
        try
        {
            await Task.WhenAll([upkeep.RunAsync(stoppingToken), .. workers]);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops; what waits is kept.
        }
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        await foreach (var kept in queue.ReadAllAsync(stoppingToken))
        {
            for (var next = lanes.TryBegin(kept) ? kept : null; next is not null; next = lanes.End(next))
            {
                stoppingToken.ThrowIfCancellationRequested();
                await HandleAsync(next);
            }
        }
    }

    private async Task HandleAsync(KeptEvent kept)
    {
        try
        {
            var handling = await clerk.HandleAsync(kept, hurry.Token);
            await upkeep.EndAsync(kept.Event.Key, handling, CancellationToken.None);
        }
        catch (OperationCanceledException) when (hurry.IsCancellationRequested)
        {
            // It did not end in time: the next process handles it again.
        }
        finally
        {
            queue.Release(1);
        }
    }
}
