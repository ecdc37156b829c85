using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes.Slack;

/// <summary>Makes the payloads of what people do. Each call is a new event.</summary>
internal sealed class SlackEvents(PeerWorkspace workspace, PeerResponses responses, TimeProvider timeProvider)
{
    private int made;

    /// <summary>A message, with what Slack tells of it: for a mention both the mention and the message.</summary>
    /// <returns>The message's timestamp, and the payloads.</returns>
    public (string Ts, IReadOnlyList<JsonObject> Payloads) Say(string channel, string user, string text, string? thread = null)
    {
        var ts = workspace.Add(new PeerMessage { Channel = channel, Ts = workspace.NextTs(), ThreadTs = thread, User = user, Text = text }).Ts;
        var message = Message(channel, user, text, ts, thread);
        var payloads = new List<JsonObject> { Event(message) };
        if (text.Contains($"<@{PeerWorkspace.Bot}>", StringComparison.Ordinal) && !channel.StartsWith('D'))
        {
            var mention = message.DeepClone().AsObject();
            mention["type"] = "app_mention";
            mention.Remove("channel_type");
            payloads.Insert(0, Event(mention));
        }

        return (ts, payloads);
    }

    /// <summary>A mention in a channel, as its one app_mention event.</summary>
    public (string Ts, JsonObject Payload) Mention(string channel, string user, string text, string? thread = null)
    {
        var (ts, payloads) = Say(channel, user, $"<@{PeerWorkspace.Bot}> {text}", thread);
        return (ts, payloads[0]);
    }

    public JsonObject Edit(string channel, string ts, string text, string version)
    {
        var before = workspace.Find(channel, ts)!;
        var now = Message(channel, before.User, text, ts, before.ThreadTs);
        now["edited"] = new JsonObject { ["user"] = before.User, ["ts"] = version };
        var payload = Event(new JsonObject
        {
            ["type"] = "message", ["subtype"] = "message_changed", ["channel"] = channel, ["hidden"] = true, ["ts"] = workspace.NextTs(), ["channel_type"] = channel.StartsWith('D') ? "im" : "channel",
            ["message"] = now, ["previous_message"] = Message(channel, before.User, before.Text, ts, before.ThreadTs),
        });
        before.Text = text;
        return payload;
    }

    public JsonObject Delete(string channel, string ts)
    {
        var before = workspace.Find(channel, ts)!;
        workspace.Remove(before);
        return Event(new JsonObject
        {
            ["type"] = "message", ["subtype"] = "message_deleted", ["channel"] = channel, ["hidden"] = true, ["deleted_ts"] = ts, ["ts"] = workspace.NextTs(), ["channel_type"] = channel.StartsWith('D') ? "im" : "channel",
            ["previous_message"] = Message(channel, before.User, before.Text, ts, before.ThreadTs),
        });
    }

    public JsonObject Event(JsonObject happened) => new()
    {
        ["token"] = "x", ["team_id"] = PeerWorkspace.Team, ["api_app_id"] = "A0PEER", ["type"] = "event_callback", ["event_id"] = $"Ev{Interlocked.Increment(ref made)}", ["event_time"] = timeProvider.GetUtcNow().ToUnixTimeSeconds(),
        ["event"] = happened,
        ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = PeerWorkspace.Team, ["user_id"] = PeerWorkspace.Bot, ["is_bot"] = true, ["is_enterprise_install"] = false }),
    };

    public JsonObject Command(string command, string text, string channel, string user) => new()
    {
        ["token"] = "x", ["team_id"] = PeerWorkspace.Team, ["team_domain"] = "peer", ["channel_id"] = channel, ["channel_name"] = "general", ["user_id"] = user, ["user_name"] = "someone",
        ["command"] = command, ["text"] = text, ["api_app_id"] = "A0PEER", ["is_enterprise_install"] = "false", ["response_url"] = responses.New(channel, user), ["trigger_id"] = NewTrigger(),
    };

    /// <summary>A press of a button under a message of the bot's.</summary>
    public JsonObject Press(PeerMessage message, string action, string user)
    {
        var button = BlockRules.Buttons(message.Blocks).Single(button => button["action_id"]!.GetValue<string>() == action);
        var payload = Interaction("block_actions", user);
        payload["channel"] = new JsonObject { ["id"] = message.Channel };
        payload["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = message.Ts, ["channel_id"] = message.Channel, ["is_ephemeral"] = message.OnlyFor is not null };
        payload["response_url"] = responses.New(message.Channel, user);
        payload["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = action, ["value"] = button["value"]!.GetValue<string>() });
        if (message.OnlyFor is null)
        {
            payload["message"] = message.ToJson();
        }

        return payload;
    }

    /// <summary>The sending in of a dialog.</summary>
    public JsonObject Submit(JsonObject view, string text, string user)
    {
        var payload = Interaction("view_submission", user);
        var sent = view.DeepClone().AsObject();
        sent["id"] = "V1";
        sent["state"] = new JsonObject { ["values"] = new JsonObject { ["text"] = new JsonObject { ["text"] = new JsonObject { ["type"] = "plain_text_input", ["value"] = text } } } };
        payload["view"] = sent;
        return payload;
    }

    /// <summary>The shortcut "Ask about this message".</summary>
    public JsonObject AskAbout(string channel, string ts, string user)
    {
        var payload = Interaction("message_action", user);
        payload["callback_id"] = "bot.ask_about";
        payload["channel"] = new JsonObject { ["id"] = channel };
        payload["message_ts"] = ts;
        payload["message"] = workspace.Find(channel, ts)!.ToJson();
        payload["response_url"] = responses.New(channel, user);
        return payload;
    }

    private JsonObject Interaction(string type, string user) => new()
    {
        ["type"] = type, ["team"] = new JsonObject { ["id"] = PeerWorkspace.Team }, ["user"] = new JsonObject { ["id"] = user, ["team_id"] = PeerWorkspace.Team }, ["api_app_id"] = "A0PEER", ["trigger_id"] = NewTrigger(),
    };

    private string NewTrigger()
    {
        var trigger = $"trigger.{Interlocked.Increment(ref made)}";
        workspace.Triggers[trigger] = timeProvider.GetUtcNow();
        return trigger;
    }

    private static JsonObject Message(string channel, string user, string text, string ts, string? thread)
    {
        var message = new JsonObject { ["type"] = "message", ["channel"] = channel, ["user"] = user, ["text"] = text, ["ts"] = ts, ["event_ts"] = ts, ["channel_type"] = channel.StartsWith('D') ? "im" : "channel" };
        if (thread is not null)
        {
            message["thread_ts"] = thread;
        }

        return message;
    }
}
