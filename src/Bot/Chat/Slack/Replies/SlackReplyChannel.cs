using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Chat.Slack.Api;
using Bot.Chat.Slack.Events;
using Bot.Chat.Slack.Installs;
using Bot.Chat.Slack.Rendering;

namespace Bot.Chat.Slack.Replies;

/// <summary>Replies on Slack.</summary>
internal sealed partial class SlackReplyChannel(SlackInstalls installs, SlackApi api, SlackPeople people, SlackPoster poster, PrivatePoster privately, PostLedger ledger, ILogger<SlackReplyChannel> logger) : IReplyChannel
{
    // A status that comes later than this is none.
    private static readonly TimeSpan StatusTimeout = TimeSpan.FromSeconds(2);

    public string Platform => SlackPlatform.Name;

    public async Task ShowStatusAsync(ChatEvent chatEvent, string status, CancellationToken cancellationToken)
    {
        var ticket = SlackTicket.Read(chatEvent.Ticket);
        if (await installs.FindAsync(ticket.Team, cancellationToken) is not { } install)
        {
            return;
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(StatusTimeout);
        try
        {
            if (ticket.IsCommand && Uri.TryCreate(ticket.ResponseUrl, UriKind.Absolute, out var address))
            {
                await privately.ShowLineAsync(install, address, status, timeout.Token);
            }
            else if (ticket is { ResponseUrl: null, Thread: { } thread })
            {
                var arguments = new JsonObject { ["channel_id"] = ticket.Channel, ["thread_ts"] = thread, ["status"] = status };
                await api.CallAsync(new SlackCall("assistant.threads.setStatus", ticket.Team, install.Token, arguments), timeout.Token);
            }
        }
        catch (Exception exception) when (exception is SlackApiException or SlackUnreachableException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            LogNoStatus(exception.Message);
        }
    }

    public Task<PostedReply> ReplyAsync(ChatEvent chatEvent, Reply reply, CancellationToken cancellationToken) => TranslateAsync(async () =>
    {
        var ticket = SlackTicket.Read(chatEvent.Ticket);
        var install = await InstallAsync(ticket.Team, cancellationToken);
        var messages = BlockRenderer.Render(reply);
        return reply.Visibility is Visibility.AskerOnly
            ? await ReplyPrivatelyAsync(install, chatEvent, ticket, messages, cancellationToken)
            : await PostAllAsync(install, new Spot(ticket.Channel, ticket.Thread), chatEvent.Key, messages, cancellationToken);
    });

    public Task<PostedReply> PostAsync(PostAddress address, Reply reply, string key, CancellationToken cancellationToken) => TranslateAsync(async () =>
    {
        var install = await InstallAsync(SlackPlatform.TeamOf(address.Place.Workspace), cancellationToken);
        var spot = address.Person is { } person
            ? new Spot(await people.DirectWithAsync(install, person, cancellationToken), Thread: null)
            : new Spot(address.Place.Channel, address.Place.Thread);
        return await PostAllAsync(install, spot, key, BlockRenderer.Render(reply), cancellationToken);
    });

    public Task<PostedReply> ReplaceAsync(PostedReply posted, Reply reply, CancellationToken cancellationToken) => TranslateAsync(async () =>
    {
        if (posted.Messages.Count == 0)
        {
            throw new ReplyException(ReplyFailure.Never, "A reply that only its asker sees can't be changed on Slack.", innerException: null);
        }

        var install = await InstallAsync(SlackPlatform.TeamOf(posted.Workspace), cancellationToken);
        var ticket = PostedTicket.Read(posted.Ticket);
        var rendered = BlockRenderer.Render(reply);
        var messages = new List<string>();
        for (var part = 0; part < rendered.Count; part++)
        {
            if (part < posted.Messages.Count)
            {
                await UpdateAsync(install, posted.Channel, posted.Messages[part], rendered[part], cancellationToken);
                messages.Add(posted.Messages[part]);
            }
            else
            {
                messages.Add(await poster.PostAsync(install, new Spot(posted.Channel, ticket.Thread), ticket.Key, part, rendered[part], cancellationToken));
            }
        }

        foreach (var surplus in posted.Messages.Skip(rendered.Count))
        {
            await DeleteAsync(install, posted.Channel, surplus, cancellationToken);
        }

        return posted with { Messages = messages };
    });

    public Task RemoveAsync(PostedReply posted, CancellationToken cancellationToken) => TranslateAsync(async () =>
    {
        var install = await InstallAsync(SlackPlatform.TeamOf(posted.Workspace), cancellationToken);
        foreach (var message in posted.Messages)
        {
            await DeleteAsync(install, posted.Channel, message, cancellationToken);
        }

        return posted;
    });

    private async Task<PostedReply> ReplyPrivatelyAsync(SlackInstall install, ChatEvent chatEvent, SlackTicket ticket, IReadOnlyList<RenderedMessage> messages, CancellationToken cancellationToken)
    {
        var channel = ticket.Channel;
        var changeable = new List<string>();
        for (var part = 0; part < messages.Count; part++)
        {
            if (await privately.ShowAsync(install, chatEvent, ticket, part, messages[part], cancellationToken) is { } shown)
            {
                (channel, var message) = shown;
                changeable.Add(message);
            }
        }

        return Posted(install, channel, changeable.Count == messages.Count ? changeable : [], chatEvent.Key, channel == ticket.Channel ? ticket.Thread : null);
    }

    private async Task<PostedReply> PostAllAsync(SlackInstall install, Spot spot, string key, IReadOnlyList<RenderedMessage> messages, CancellationToken cancellationToken)
    {
        var posted = new List<string>();
        for (var part = 0; part < messages.Count; part++)
        {
            posted.Add(await poster.PostAsync(install, spot, key, part, messages[part], cancellationToken));
        }

        return Posted(install, spot.Channel, posted, key, spot.Thread);
    }

    private async Task UpdateAsync(SlackInstall install, string channel, string message, RenderedMessage rendered, CancellationToken cancellationToken)
    {
        var arguments = MessageJson.Of(rendered);
        arguments["channel"] = channel;
        arguments["ts"] = message;
        await api.CallAsync(new SlackCall("chat.update", install.Team, install.Token, arguments), cancellationToken);
    }

    private async Task DeleteAsync(SlackInstall install, string channel, string message, CancellationToken cancellationToken)
    {
        try
        {
            await api.CallAsync(new SlackCall("chat.delete", install.Team, install.Token, new JsonObject { ["channel"] = channel, ["ts"] = message }), cancellationToken);
        }
        catch (SlackApiException exception) when (exception.Error is "message_not_found")
        {
            // Somebody was quicker.
        }

        await ledger.ForgetAsync(message);
    }

    private static PostedReply Posted(SlackInstall install, string channel, IReadOnlyList<string> messages, string key, string? thread) =>
        new(SlackPlatform.Name, SlackPlatform.WorkspaceOf(install.Team), channel, messages, JsonSerializer.Serialize(new PostedTicket(key, thread)));

    private async Task<SlackInstall> InstallAsync(string team, CancellationToken cancellationToken) =>
        await installs.FindAsync(team, cancellationToken) ?? throw new ReplyException(ReplyFailure.Never, $"The app is not installed in Slack workspace {team} any more.", innerException: null);

    private static async Task<PostedReply> TranslateAsync(Func<Task<PostedReply>> show)
    {
        try
        {
            return await show();
        }
        catch (SlackApiException exception)
        {
            throw SlackReplyFailure.Of(exception);
        }
        catch (SlackUnreachableException exception)
        {
            throw SlackReplyFailure.Of(exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "no status is shown: {Reason}")]
    private partial void LogNoStatus(string reason);

    /// <summary>What changing a reply needs.</summary>
    private sealed record PostedTicket(string Key, string? Thread)
    {
        public static PostedTicket Read(string json) => JsonSerializer.Deserialize<PostedTicket>(json) ?? throw new JsonException("A Slack ticket is missing.");
    }
}
