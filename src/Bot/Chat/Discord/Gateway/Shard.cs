using Bot.Chat.Discord.Events;
using Bot.Chat.Discord.Rest;

namespace Bot.Chat.Discord.Gateway;

/// <summary>Keeps one shard connected for as long as the program runs.</summary>
internal sealed partial class Shard(ShardIdentity identity, ShardPlace place, IdentifyBudget budget, GatewaySessionStore store, Random random, TimeProvider timeProvider, ILogger logger) : IGatewayListener
{
    // https://github.com/discord/discord-api-docs/issues/1619: a session that breaks each time it is resumed is given up.
    private const int MaxResumes = 3;

    // A connection that held this long shows that the next failure is a new one.
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan SaveInterval = TimeSpan.FromSeconds(1);

    private readonly Backoff backoff = new(random);
    private GatewaySession? session;
    private DateTimeOffset readyAt;
    private int resumes;

    /// <summary>Connects again and again until it is to stop, or until somebody has to change a setting.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        session = await store.FindAsync(place.Application, identity.Shard, identity.ShardCount, stopping);
        var saving = SaveRegularlyAsync(stopping);
        while (!stopping.IsCancellationRequested)
        {
            var end = await ConnectAsync(stopping);
            if (stopping.IsCancellationRequested)
            {
                break;
            }

            place.Status.Lost(identity.Shard, end.Problem);
            if (end.Next is Reconnection.Never)
            {
                LogGivenUp(identity.Shard, end.Why, end.Problem);
                break;
            }

            var wait = Wait(end);
            LogEnded(identity.Shard, end.Why, session is null ? Reconnection.Identify : Reconnection.Resume, wait);
            await Task.Delay(wait, timeProvider, stopping).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }

        await saving;
    }

    /// <summary>Keeps how far it came, once all that was taken is dealt with.</summary>
    public Task SaveAsync(CancellationToken cancellationToken) => store.SaveAsync(place.Application, identity.Shard, session, cancellationToken);

    public void Ready(GatewaySession session)
    {
        this.session = session;
        readyAt = timeProvider.GetUtcNow();
        resumes = 0;
        place.Status.Connected(identity.Shard);
        LogReady(identity.Shard);
    }

    public void Acknowledged() => place.Status.Heard(identity.Shard);

    public bool Dispatched(GatewayDispatch dispatch)
    {
        place.Status.Heard(identity.Shard);
        place.Guilds.Learn(dispatch);
        return place.Queue.Add(dispatch);
    }

    private async Task<ConnectionEnd> ConnectAsync(CancellationToken stopping)
    {
        try
        {
            if (session is not null && resumes >= MaxResumes)
            {
                session = null;
            }

            resumes = session is null ? 0 : resumes + 1;
            var url = session?.ResumeUrl ?? await AddressAsync(stopping);
            using var connection = new GatewayConnection(identity, session, this, random, timeProvider);
            var end = await connection.RunAsync(url, stopping);
            session = end.Next is Reconnection.Resume ? session : null;
            return end;
        }
        catch (DiscordApiException exception)
        {
            return exception.Status is System.Net.HttpStatusCode.Unauthorized
                ? new ConnectionEnd(Reconnection.Never, "token is not accepted") { Problem = CloseCodes.After(4004).Problem }
                : new ConnectionEnd(Reconnection.Identify, exception.Message);
        }
        catch (OperationCanceledException)
        {
            return new ConnectionEnd(Reconnection.Resume, "stopping");
        }
        catch (Exception exception)
        {
            // Whatever it is, a bot that stops trying is a dead bot.
            LogFailed(identity.Shard, exception);
            return new ConnectionEnd(Reconnection.Resume, "failed");
        }
    }

    private async Task<Uri> AddressAsync(CancellationToken stopping)
    {
        var asked = await budget.EnterAsync(identity.Shard, stopping);
        return place.Url ?? asked;
    }

    private TimeSpan Wait(ConnectionEnd end)
    {
        if (end.IsAsked || (end.WasReady && timeProvider.GetUtcNow() - readyAt >= Steady))
        {
            backoff.Reset();
        }

        return end.IsAsked ? end.Wait : backoff.Next();
    }

    private async Task SaveRegularlyAsync(CancellationToken stopping)
    {
        (string? Id, long? Settled) saved = (session?.Id, session?.Ledger.Settled);
        using var timer = new PeriodicTimer(SaveInterval, timeProvider);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                var now = (session?.Id, session?.Ledger.Settled);
                if (now != saved)
                {
                    await SaveAsync(stopping);
                    saved = now;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The last state is kept when all is dealt with.
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "gateway shard {Shard} is ready")]
    private partial void LogReady(int shard);

    [LoggerMessage(Level = LogLevel.Warning, Message = "gateway shard {Shard} ended: {Why}; next {Next} in {Wait}")]
    private partial void LogEnded(int shard, string why, Reconnection next, TimeSpan wait);

    [LoggerMessage(Level = LogLevel.Error, Message = "gateway shard {Shard} failed and is connected again")]
    private partial void LogFailed(int shard, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "gateway shard {Shard} gave up: {Why}. {Problem}")]
    private partial void LogGivenUp(int shard, string why, string problem);
}

/// <summary>Where a shard's events go and where it reports.</summary>
/// <param name="Application">Id of the application.</param>
/// <param name="Url">The gateway's address by the settings; null for the one that the API names.</param>
/// <param name="Queue">Takes what happens.</param>
/// <param name="Guilds">Learns what happens to channels and roles.</param>
/// <param name="Status">Is told how it stands.</param>
internal sealed record ShardPlace(string Application, Uri? Url, DispatchQueue Queue, GuildDirectory Guilds, DiscordStatus Status);
