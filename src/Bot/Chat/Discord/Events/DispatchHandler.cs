using System.Text.Json;
using Bot.Chat.Discord.Gateway;

namespace Bot.Chat.Discord.Events;

/// <summary>Deals with what the gateway brings.</summary>
internal sealed partial class DispatchHandler(MessageReader messages, GuildDirectory guilds, DirectChannels directs, InteractionDesk interactions, InteractionReplies replies, TakeEvent take, TimeProvider timeProvider, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Deals with one; whatever goes wrong is logged.</summary>
    /// <returns>Whether it is dealt with. One that is not is sent again after a restart.</returns>
    public async Task<bool> HandleAsync(GatewayDispatch dispatch, CancellationToken cancellationToken)
    {
        try
        {
            return dispatch.Name switch
            {
                "INTERACTION_CREATE" => await InteractAsync(dispatch.Data, cancellationToken),
                "MESSAGE_CREATE" => await MessageAsync(dispatch.Data, messages.Created, cancellationToken),
                "MESSAGE_UPDATE" => await MessageAsync(dispatch.Data, messages.Edited, cancellationToken),
                "MESSAGE_DELETE" or "MESSAGE_DELETE_BULK" => await DeletedAsync(dispatch.Data, cancellationToken),
                _ => true,
            };
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception exception)
        {
            // The same would go wrong again.
            LogFailed(dispatch.Name, exception);
            return true;
        }
    }

    private async Task<bool> InteractAsync(JsonElement interaction, CancellationToken cancellationToken)
    {
        if (await interactions.TakeAsync(interaction, cancellationToken) is { } answer)
        {
            await replies.AcknowledgeAsync(interaction, answer, cancellationToken);
        }

        return true;
    }

    private async Task<bool> MessageAsync(JsonElement message, Func<JsonElement, string?, DateTimeOffset, ChatEvent?> read, CancellationToken cancellationToken)
    {
        if (message.Id("guild_id") is { } guild && message.List("mention_roles").Any())
        {
            await guilds.Roles.AskAsync(guild, cancellationToken);
        }

        if (!messages.IsOfInterest(message) || message.Id("channel_id") is not { } channel)
        {
            return true;
        }

        var parent = message.Has("guild_id") ? await guilds.Threads.ParentOfAsync(channel, cancellationToken) : null;
        return read(message, parent, timeProvider.GetUtcNow()) is not { } chatEvent || await TakeAllAsync([chatEvent], cancellationToken);
    }

    private async Task<bool> DeletedAsync(JsonElement deleted, CancellationToken cancellationToken)
    {
        var parent = deleted.Has("guild_id") && deleted.Id("channel_id") is { } place ? await guilds.Threads.ParentOfAsync(place, cancellationToken) : null;
        var events = MessageReader.Deleted(deleted, parent, timeProvider.GetUtcNow());
        var person = !deleted.Has("guild_id") && deleted.Id("channel_id") is { } channel ? await directs.PersonOfAsync(channel, cancellationToken) : null;
        return await TakeAllAsync(person is null ? events : events.Select(gone => gone with { Place = DiscordPlaces.Direct(person, gone.Place.Channel) }), cancellationToken);
    }

    // Nobody waits for an acknowledgement of a message, so that one is tried until there is room.
    private async Task<bool> TakeAllAsync(IEnumerable<ChatEvent> events, CancellationToken cancellationToken)
    {
        foreach (var chatEvent in events)
        {
            while (await take(chatEvent, cancellationToken) is IntakeOutcome.Refused)
            {
                await Task.Delay(Pause, timeProvider, cancellationToken);
            }
        }

        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "dispatch {Name} could not be dealt with")]
    private partial void LogFailed(string name, Exception exception);
}
