using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Chat.Slack.Api;
using Bot.Chat.Slack.Events;
using Bot.Chat.Slack.Installs;
using Bot.Chat.Slack.Rendering;

namespace Bot.Chat.Slack.Replies;

/// <summary>Posts messages once each, however often it is asked to. Safe to share between threads.</summary>
internal sealed partial class SlackPoster(SlackApi api, PostLedger ledger, PostPace pace, TimeProvider timeProvider, ILogger<SlackPoster> logger)
{
    private const string MetadataType = "bot_reply";
    private const int Tries = 5;
    private const int MaxPages = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(0.5);

    // Slack's clock and ours may differ.
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(10);

    /// <summary>Posts a message that everyone in the channel or thread sees.</summary>
    /// <param name="install">Whose token to use.</param>
    /// <param name="spot">Where to.</param>
    /// <param name="key">Names the reply.</param>
    /// <param name="part">Which of its messages, from 0.</param>
    /// <param name="message">What to post.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The message's timestamp.</returns>
    /// <exception cref="SlackApiException">Slack refuses it.</exception>
    /// <exception cref="SlackUnreachableException">Slack does not answer; the message may be shown or not, and asking again finds out.</exception>
    public async Task<string> PostAsync(SlackInstall install, Spot spot, string key, int part, RenderedMessage message, CancellationToken cancellationToken)
    {
        var state = await ledger.BeginAsync(key, part, cancellationToken);
        for (var tried = 1; ; tried++)
        {
            // 1. An earlier try, of this process or one before it, may have been seen by Slack.
            var posted = state switch
            {
                PostState.Posted known => known.Message,
                PostState.Unsure unsure => await FindAsync(install, spot, key, part, unsure.StartedAt, cancellationToken),
                _ => null,
            };
            try
            {
                // 2. Post.
                if (posted is null)
                {
                    await pace.WaitAsync(install.Team, spot.Channel, cancellationToken);
                    var answer = await api.CallAsync(new SlackCall("chat.postMessage", install.Team, install.Token, Arguments(spot, key, part, message)), cancellationToken);
                    posted = answer.Body.TextAt("ts") ?? "";
                }

                if (state is not PostState.Posted)
                {
                    await ledger.EndAsync(key, part, posted);
                }

                return posted;
            }
            catch (SlackUnreachableException exception) when (tried < Tries)
            {
                LogUnsure(exception.Message);
                state = new PostState.Unsure(timeProvider.GetUtcNow());
            }

            await Task.Delay(FirstWait * Math.Pow(2, tried - 1), timeProvider, cancellationToken);
        }
    }

    // https://docs.slack.dev/messaging/message-metadata: what a message is about, for programs alone.
    private static JsonObject Arguments(Spot spot, string key, int part, RenderedMessage message)
    {
        var arguments = MessageJson.Of(message);
        arguments["channel"] = spot.Channel;
        arguments["unfurl_links"] = false;
        arguments["unfurl_media"] = false;
        arguments["mrkdwn"] = false;
        arguments["metadata"] = new JsonObject { ["event_type"] = MetadataType, ["event_payload"] = new JsonObject { ["key"] = key, ["part"] = part } };
        if (spot.Thread is not null)
        {
            arguments["thread_ts"] = spot.Thread;
        }

        return arguments;
    }

    private async Task<string?> FindAsync(SlackInstall install, Spot spot, string key, int part, DateTimeOffset startedAt, CancellationToken cancellationToken)
    {
        var method = spot.Thread is null ? "conversations.history" : "conversations.replies";
        var cursor = "";
        for (var page = 0; page < MaxPages; page++)
        {
            var arguments = new JsonObject
            {
                ["channel"] = spot.Channel,
                ["oldest"] = (startedAt - ClockSkew).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                ["include_all_metadata"] = "true",
                ["limit"] = "200",
            };
            if (spot.Thread is not null)
            {
                arguments["ts"] = spot.Thread;
            }

            if (cursor.Length > 0)
            {
                arguments["cursor"] = cursor;
            }

            JsonElement found;
            try
            {
                found = (await api.CallAsync(new SlackCall(method, install.Team, install.Token, arguments), cancellationToken)).Body;
            }
            catch (SlackApiException exception)
            {
                // Without the scope to look, a message that may be missing is posted: better twice than never.
                LogCannotLook(exception.Message);
                return null;
            }

            if (found.ItemsAt("messages").FirstOrDefault(message => IsOurs(message, key, part)).TextAt("ts") is { } posted)
            {
                return posted;
            }

            cursor = found.TextAt("response_metadata", "next_cursor") ?? "";
            if (cursor.Length == 0)
            {
                break;
            }
        }

        return null;
    }

    private static bool IsOurs(JsonElement message, string key, int part) =>
        message.TextAt("metadata", "event_type") == MetadataType
        && message.TextAt("metadata", "event_payload", "key") == key
        && message.At("metadata", "event_payload", "part") is { ValueKind: JsonValueKind.Number } number
        && number.TryGetInt32(out var numbered) && numbered == part;

    [LoggerMessage(Level = LogLevel.Warning, Message = "it is not known whether a message was posted, Slack is asked: {Reason}")]
    private partial void LogUnsure(string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "could not look for an earlier post: {Reason}")]
    private partial void LogCannotLook(string reason);
}

/// <summary>Where a message is posted.</summary>
/// <param name="Channel">Slack's id of the channel or the direct message.</param>
/// <param name="Thread">Timestamp of the message that it stands under; null for the channel itself.</param>
internal sealed record Spot(string Channel, string? Thread);
