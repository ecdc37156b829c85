using System.Collections.Concurrent;
using System.Text.Json;
using Bot.Chat.Discord.Gateway;
using Bot.Chat.Discord.Rest;

namespace Bot.Chat.Discord.Events;

/// <summary>Which channels are threads, and of which channel. Messages don't say, so it is learnt from what the gateway tells of servers, and asked for where it told nothing.</summary>
internal sealed class ThreadDirectory(DiscordRest rest, TimeProvider timeProvider)
{
    // What waits for this is not yet kept, and an interaction has three seconds for both.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // By channel: the one that it belongs to when it is a thread, else null.
    private readonly ConcurrentDictionary<string, string?> known = new(StringComparer.Ordinal);

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

    /// <summary>The channel that a thread belongs to; null when it is no thread, or nobody can tell.</summary>
    public async Task<string?> ParentOfAsync(string channel, CancellationToken cancellationToken)
    {
        if (known.TryGetValue(channel, out var parent))
        {
            return parent;
        }

        using var patience = new CancellationTokenSource(Patience, timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var found = await rest.SendAsync(DiscordRoute.Channel(channel), null, either.Token);
            return known[channel] = DiscordPlaces.ParentOf(found);
        }
        catch (Exception exception) when (exception is DiscordApiException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return null;
        }
    }

    private void LearnAll(IEnumerable<JsonElement> channels)
    {
        foreach (var channel in channels)
        {
            if (channel.Id("id") is { } id && channel.Has("type"))
            {
                known[id] = DiscordPlaces.ParentOf(channel);
            }
        }
    }
}
