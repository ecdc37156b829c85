using System.Collections.Concurrent;
using Bot.Chat.Store;
using Bot.Storage;

namespace Bot.Chat;

/// <summary>Keeps the inbox in order beside the workers: leases, loose events, events whose end could not be written, what is old.</summary>
internal sealed partial class ChatUpkeep(ChatInbox inbox, ChatQueue queue, ChannelChoices choices, Forgetting forgetting, TimeProvider timeProvider, ILogger<ChatUpkeep> logger)
{
    // How often loose events are looked for.
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan RenewEvery = ChatInbox.Lease / 4;

    private static readonly TimeSpan PruneEvery = TimeSpan.FromHours(1);

    private const int MostAtOnce = 500;

    private readonly ConcurrentQueue<(string Key, Handling Handling)> unended = new();

    /// <summary>Makes ready: what the process before left behind is loose before anything new is taken under the same name.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        await choices.RefreshAsync(cancellationToken);
        await inbox.ReleaseAsync(cancellationToken);
    }

    /// <summary>Leaves what was not handled to the next process.</summary>
    public async Task CloseAsync()
    {
        try
        {
            await EndUnendedAsync(CancellationToken.None);
            var left = await inbox.ReleaseAsync(CancellationToken.None);
            LogStopped(left);
        }
        catch (StoreException exception)
        {
            LogRound(exception);
        }
    }

    /// <summary>Writes what became of an event; when the store fails, again in the next rounds.</summary>
    public async Task EndAsync(string key, Handling handling, CancellationToken cancellationToken)
    {
        try
        {
            await WriteEndAsync(key, handling, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogNotEnded(exception, key);
            unended.Enqueue((key, handling));
        }
    }

    /// <summary>Goes its rounds until the program stops.</summary>
    public async Task RunAsync(CancellationToken stoppingToken)
    {
        var (renewed, pruned) = (timeProvider.GetUtcNow(), DateTimeOffset.MinValue);
        using var rounds = new PeriodicTimer(Round, timeProvider);
        do
        {
            try
            {
                var now = timeProvider.GetUtcNow();
                if (now - renewed >= RenewEvery)
                {
                    await inbox.RenewAsync(stoppingToken);
                    await choices.RefreshAsync(stoppingToken);
                    renewed = now;
                }

                if (now - pruned >= PruneEvery)
                {
                    await forgetting.ForgetAsync(now, stoppingToken);
                    pruned = now;
                }

                await EndUnendedAsync(stoppingToken);
                await TakeOverAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogRound(exception);
            }
        }
        while (await rounds.WaitForNextTickAsync(stoppingToken));
    }

    private Task<int> WriteEndAsync(string key, Handling handling, CancellationToken cancellationToken) => handling switch
    {
        Handling.Done => inbox.DoneAsync(key, cancellationToken),
        Handling.GivenUp => inbox.GiveUpAsync(key, cancellationToken),
        Handling.Later later => inbox.TryLaterAsync(key, timeProvider.GetUtcNow() + later.After, cancellationToken),
        Handling.Waits waits => inbox.WaitAsync(key, timeProvider.GetUtcNow() + waits.For, cancellationToken),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private async Task EndUnendedAsync(CancellationToken cancellationToken)
    {
        while (unended.TryPeek(out var ending))
        {
            await WriteEndAsync(ending.Key, ending.Handling, cancellationToken);
            unended.TryDequeue(out _);
        }
    }

    // Half of the free places at most, so that nothing new is refused for it.
    private async Task TakeOverAsync(CancellationToken stoppingToken)
    {
        var places = Math.Min(queue.Free / 2, MostAtOnce);
        if (places == 0 || !queue.TryReserve(places))
        {
            return;
        }

        var taken = 0;
        try
        {
            foreach (var kept in await inbox.TakeOverAsync(places, stoppingToken))
            {
                taken++;
                queue.Add(kept);
            }
        }
        finally
        {
            queue.Release(places - taken);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "the chat has stopped, {Left} events are left for the next start")]
    private partial void LogStopped(int left);

    [LoggerMessage(Level = LogLevel.Error, Message = "the store of the chat can't be used")]
    private partial void LogRound(Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "event {Key} is handled, and the store could not be told")]
    private partial void LogNotEnded(Exception exception, string key);
}
