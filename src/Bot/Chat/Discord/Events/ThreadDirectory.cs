using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Chat.Discord.Gateway;
using Bot.Chat.Discord.Rest;

namespace Bot.Chat.Discord.Events;

/// <summary>Which channels are threads. Messages don't say, so it is learnt from what the gateway tells of servers, and asked for where it told nothing.</summary>
internal sealed class ThreadDirectory(DiscordRest rest, TimeProvider timeProvider)
{
    // A message that waits for this is not yet kept, so that a slow answer must not hold it up.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);

    /// <summary>Takes note of what a dispatch tells of channels and threads.</summary>
    public void Learn(GatewayDispatch dispatch)
    {
        switch (dispatch.Name)
        {
            case "GUILD_CREATE":
                LearnAll(dispatch.Data.List("channels"));
                LearnAll(dispatch.Data.List("threads"));
                break;
            case "THREAD_LIST_SYNC":
                LearnAll(dispatch.Data.List("threads"));
                break;
            case "THREAD_CREATE" or "THREAD_UPDATE" or "CHANNEL_CREATE":
                LearnAll([dispatch.Data]);
                break;
            case "THREAD_DELETE" or "CHANNEL_DELETE" when dispatch.Data.Id("id") is { } gone:
                known.TryRemove(gone, out _);
                break;
        }
    }

    /// <summary>Whether a channel is a thread; false when nobody can tell.</summary>
    public async Task<bool> IsThreadAsync(string channel, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(channel, out var isThread))
        {
            return isThread;
        }

        using var patience = new CancellationTokenSource(Patience, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var found = await rest.SendAsync(DiscordRoute.Channel(channel), null, either.Token);
            return known[channel] = DiscordPlaces.IsThread(found.Number("type"));
        }
        catch (Exception exception) when (exception is DiscordApiException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    private void LearnAll(IEnumerable<JsonElement> channels)
    {
        foreach (var channel in channels)
        {
            if (channel.Id("id") is { } id && channel.Number("type") is { } type)
            {
                known[id] = DiscordPlaces.IsThread(type);
            }
        }
    }
}
