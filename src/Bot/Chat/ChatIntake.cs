using System.Data.Common;
using Bot.Chat.Store;
using Bot.Storage;

namespace Bot.Chat;

/// <summary>Takes what happens on the platforms. Safe to share between threads.</summary>
public sealed partial class ChatIntake
{
    // Platforms wait 3 seconds for an acknowledgement; a caller is promised half of that, and this leaves it some to wake up.
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(1.3);

    private readonly ChatInbox inbox;
    private readonly ChatQueue queue;
    private readonly Overhearing overhearing;
    private readonly BotAccounts accounts;
    private readonly TimeProvider timeProvider;
    private readonly ILogger<ChatIntake> logger;
    private volatile bool isClosed;

    internal ChatIntake(ChatInbox inbox, ChatQueue queue, Overhearing overhearing, BotAccounts accounts, TimeProvider timeProvider, ILogger<ChatIntake> logger)
    {
        this.inbox = inbox;
        this.queue = queue;
        this.overhearing = overhearing;
        this.accounts = accounts;
        this.timeProvider = timeProvider;
        this.logger = logger;
    }

    /// <summary>Claims an event for this process and keeps it until it is handled.</summary>
    /// <returns>Within 1.5 seconds, however slow the store is.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up; the event may be kept or not.</exception>
    public async Task<IntakeOutcome> TakeAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        if (isClosed)
        {
            return IntakeOutcome.Refused;
        }

        if (accounts.Has(chatEvent.Place.Platform, chatEvent.Person.Id))
        {
            return IntakeOutcome.Ignored;
        }

        using var limit = new CancellationTokenSource(MaxWait, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await DecideAsync(chatEvent, either.Token).WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            LogSlow(chatEvent.Key);
            return IntakeOutcome.Refused;
        }
        catch (Exception exception) when (exception is StoreException or DbException)
        {
            LogNotKept(exception, chatEvent.Key);
            return IntakeOutcome.Refused;
        }
    }

    /// <summary>Refuses whatever comes from now on.</summary>
    internal void Close() => isClosed = true;

    private async Task<IntakeOutcome> DecideAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        if (!await overhearing.IsOwedAsync(chatEvent, cancellationToken))
        {
            return IntakeOutcome.Ignored;
        }

        if (!queue.TryReserve(1))
        {
            LogFull(chatEvent.Key);
            return IntakeOutcome.Refused;
        }

        var isQueued = false;
        try
        {
            if (!await inbox.ClaimAsync(chatEvent, cancellationToken))
            {
                return IntakeOutcome.Repeated;
            }

            queue.Add(new KeptEvent(chatEvent, Attempts: 1));
            isQueued = true;
            return IntakeOutcome.Taken;
        }
        finally
        {
            if (!isQueued)
            {
                queue.Release(1);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "event {Key} is refused: the store did not keep it in time")]
    private partial void LogSlow(string key);

    [LoggerMessage(Level = LogLevel.Error, Message = "event {Key} is refused: the store can't keep it")]
    private partial void LogNotKept(Exception exception, string key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "event {Key} is refused: too many wait")]
    private partial void LogFull(string key);
}
