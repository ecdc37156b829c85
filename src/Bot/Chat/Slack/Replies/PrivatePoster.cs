using System.Text.Json.Nodes;
using Bot.Chat.Slack.Api;
using Bot.Chat.Slack.Events;
using Bot.Chat.Slack.Installs;
using Bot.Chat.Slack.Rendering;

namespace Bot.Chat.Slack.Replies;

/// <summary>Shows messages to their asker alone, by the first way that works. Safe to share between threads.</summary>
internal sealed partial class PrivatePoster(SlackApi api, SlackPeople people, SlackPoster poster, PostLedger ledger, TimeProvider timeProvider, ILogger<PrivatePoster> logger)
{
    // https://docs.slack.dev/interactivity/handling-user-interaction: a response URL takes 5 messages within 30 minutes.
    private const int MaxResponses = 5;
    private static readonly TimeSpan ResponseLife = TimeSpan.FromMinutes(30);

    private const int Tries = 3;
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);

    /// <summary>Shows a message.</summary>
    /// <returns>Where it stands and its timestamp, if it is a message that can be changed; null if it is not.</returns>
    /// <exception cref="SlackApiException">No way works.</exception>
    /// <exception cref="SlackUnreachableException">Slack does not answer.</exception>
    public async Task<(string Channel, string Message)?> ShowAsync(SlackInstall install, ChatEvent chatEvent, SlackTicket ticket, int part, RenderedMessage message, CancellationToken cancellationToken)
    {
        var key = chatEvent.Key;

        // 1. In reply to the command or the button: works in places that the bot is no member of.
        if (ticket.ResponseUrl is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && part < MaxResponses && timeProvider.GetUtcNow() - chatEvent.ReceivedAt < ResponseLife)
        {
            if (await ledger.BeginAsync(key, part, cancellationToken) is PostState.Posted || await RespondAsync(install.Team, address, MessageJson.Of(message), ticket.IsCommand && part == 0, cancellationToken))
            {
                await ledger.EndAsync(key, part, PostState.WithoutId);
                return null;
            }
        }

        // 2. In the direct message, or in the channel for the asker's eyes.
        if (chatEvent.Place.Kind is PlaceKind.Direct)
        {
            return await PostDirectAsync(install, ticket, key, part, message, cancellationToken);
        }

        try
        {
            if (await ledger.BeginAsync(key, part, cancellationToken) is not PostState.Posted)
            {
                await PostEphemeralAsync(install, ticket, message, cancellationToken);
                await ledger.EndAsync(key, part, PostState.WithoutId);
            }

            return null;
        }
        catch (SlackApiException exception) when (SlackReplyFailure.IsAbsence(exception))
        {
            // 3. By a direct message, when the bot is not where it was asked.
            LogElsewhere(key, exception.Error);
            return await PostDirectAsync(install, ticket, key, part, message, cancellationToken);
        }
    }

    /// <summary>Shows a line while the asker of a command waits. Takes one of the five messages.</summary>
    public Task<bool> ShowLineAsync(SlackInstall install, Uri address, string line, CancellationToken cancellationToken) =>
        RespondAsync(install.Team, address, new JsonObject { ["text"] = ShownText.Escaped(line) }, mayReplace: false, cancellationToken);

    private async Task<bool> RespondAsync(string team, Uri address, JsonObject body, bool mayReplace, CancellationToken cancellationToken)
    {
        body["response_type"] = "ephemeral";

        // After a button, the message with the button would be replaced. After a command it is the line that says to wait;
        // https://github.com/slackapi/bolt-python/issues/1268: Slack shows some of these beneath that line instead.
        body["replace_original"] = mayReplace;
        for (var tried = 1; ; tried++)
        {
            try
            {
                if (await api.RespondAsync(team, address, body, cancellationToken) is not { } error)
                {
                    return true;
                }

                LogNotTaken(error);
                return false;
            }
            catch (SlackUnreachableException) when (tried < Tries)
            {
                await Task.Delay(Wait * tried, timeProvider, cancellationToken);
            }
        }
    }

    private async Task PostEphemeralAsync(SlackInstall install, SlackTicket ticket, RenderedMessage message, CancellationToken cancellationToken)
    {
        var arguments = MessageJson.Of(message);
        arguments["channel"] = ticket.Channel;
        arguments["user"] = ticket.User;
        if (ticket.Thread is not null)
        {
            arguments["thread_ts"] = ticket.Thread;
        }

        await api.CallAsync(new SlackCall("chat.postEphemeral", install.Team, install.Token, arguments), cancellationToken);
    }

    private async Task<(string, string)?> PostDirectAsync(SlackInstall install, SlackTicket ticket, string key, int part, RenderedMessage message, CancellationToken cancellationToken)
    {
        var channel = await people.DirectWithAsync(install, ticket.User, cancellationToken);
        var spot = new Spot(channel, channel == ticket.Channel ? ticket.Thread : null);
        return (channel, await poster.PostAsync(install, spot, key, part, message, cancellationToken));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "reply to {Key} goes by direct message: {Error}")]
    private partial void LogElsewhere(string key, string error);

    [LoggerMessage(Level = LogLevel.Warning, Message = "a response URL took nothing more ({Error}), the reply goes another way")]
    private partial void LogNotTaken(string error);
}
