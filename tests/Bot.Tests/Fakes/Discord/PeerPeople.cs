using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes.Discord;

/// <summary>What people do on the peer. Each act is dispatched to whoever is connected.</summary>
internal sealed class PeerPeople(DiscordPeer peer)
{
    public const string Somebody = "7";
    public const string Channel = "4000";

    /// <summary>Uses a slash command in a channel of the server.</summary>
    public Task<PeerInteraction> CommandAsync(string name, params (string Name, JsonNode Value)[] options) => CommandAsync(Somebody, Channel, name, options);

    /// <summary>Uses a slash command.</summary>
    public Task<PeerInteraction> CommandAsync(string person, string channel, string name, params (string Name, JsonNode Value)[] options) => InteractAsync(Command(person, channel, name, options));

    /// <summary>What using a slash command sends; for tests that change it before <see cref="InteractAsync"/>.</summary>
    public JsonObject Command(string person, string channel, string name, params (string Name, JsonNode Value)[] options) => Interaction(2, person, channel, new JsonObject
    {
        ["id"] = "1",
        ["name"] = name,
        ["type"] = 1,
        ["options"] = new JsonArray([.. options.Select(option => new JsonObject { ["name"] = option.Name, ["type"] = option.Value.GetValueKind() is System.Text.Json.JsonValueKind.String ? 3 : 5, ["value"] = option.Value })]),
    });

    /// <summary>Uses the message command on a message.</summary>
    public Task<PeerInteraction> AskAboutAsync(string message, string content) => InteractAsync(Interaction(2, Somebody, Channel, new JsonObject
    {
        ["name"] = "Ask about this message",
        ["type"] = 3,
        ["target_id"] = message,
        ["resolved"] = new JsonObject { ["messages"] = new JsonObject { [message] = new JsonObject { ["id"] = message, ["content"] = content } } },
    }));

    /// <summary>Presses a button.</summary>
    public Task<PeerInteraction> PressAsync(PeerMessage message, string label, string person = Somebody)
    {
        var pressed = Interaction(3, person, message.Channel, new JsonObject { ["custom_id"] = message.Buttons.Single(button => button.Key.StartsWith(label, StringComparison.Ordinal)).Value, ["component_type"] = 2 });
        pressed["message"] = new JsonObject { ["id"] = message.Id, ["content"] = "" };
        return InteractAsync(pressed);
    }

    /// <summary>Fills in the dialog that a button opened, and sends it.</summary>
    public Task<PeerInteraction> SubmitAsync(PeerInteraction opened, string words, string person = Somebody)
    {
        var dialog = opened.Callback!["data"]!;
        var field = dialog["components"]![0]!["component"]!["custom_id"]!.DeepClone();
        return InteractAsync(Interaction(5, person, opened.Channel, new JsonObject
        {
            ["custom_id"] = dialog["custom_id"]!.DeepClone(),
            ["components"] = new JsonArray(new JsonObject { ["type"] = 18, ["id"] = 1, ["component"] = new JsonObject { ["type"] = 4, ["custom_id"] = field, ["value"] = words } }),
        }));
    }

    /// <summary>Says something in a channel of the server.</summary>
    public Task<string> SayAsync(string text, string channel = Channel, string person = Somebody, string? repliesTo = null) => PostAsync(Message(text, channel, person, repliesTo));

    /// <summary>Writes to the bot directly.</summary>
    public Task<string> WriteDirectlyAsync(string text, string person = Somebody)
    {
        var message = Message(text, PeerStore.DirectOf(person), person, null);
        message.Remove("guild_id");
        message.Remove("member");
        return PostAsync(message);
    }

    /// <summary>What a message sends; for tests that change it before <see cref="PostAsync"/>.</summary>
    public JsonObject Message(string text, string channel, string person, string? repliesTo)
    {
        var mentionsBot = text.Contains($"<@{DiscordPeer.BotUser}>", StringComparison.Ordinal);
        var message = new JsonObject
        {
            ["id"] = peer.NextId(),
            ["channel_id"] = channel,
            ["guild_id"] = DiscordPeer.Guild,
            ["author"] = new JsonObject { ["id"] = person, ["username"] = "somebody", ["bot"] = null },
            ["member"] = new JsonObject { ["roles"] = new JsonArray(), ["nick"] = null },
            ["content"] = text,
            ["type"] = repliesTo is null ? 0 : 19,
            ["mentions"] = mentionsBot ? new JsonArray(new JsonObject { ["id"] = DiscordPeer.BotUser }) : [],
            ["edited_timestamp"] = null,
            ["flags"] = 0,
        };
        if (repliesTo is not null)
        {
            message["message_reference"] = new JsonObject { ["message_id"] = repliesTo, ["channel_id"] = channel };
            message["referenced_message"] = peer.Rest.Store.Messages.TryGetValue(repliesTo, out var replied) ? new JsonObject { ["id"] = repliesTo, ["author"] = new JsonObject { ["id"] = replied.Author, ["bot"] = true } } : null;
        }

        return message;
    }

    /// <summary>Posts a message.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> PostAsync(JsonObject message)
    {
        await peer.Gateway.DispatchAsync("MESSAGE_CREATE", message);
        return $"{message["id"]}";
    }

    /// <summary>Changes a message that was posted.</summary>
    public Task EditAsync(JsonObject message, string text)
    {
        var edited = (JsonObject)message.DeepClone();
        edited["content"] = text;
        edited["edited_timestamp"] = peer.TimeProvider.GetUtcNow().ToString("O");
        return peer.Gateway.DispatchAsync("MESSAGE_UPDATE", edited);
    }

    /// <summary>Deletes a message.</summary>
    public Task DeleteAsync(string message, string channel = Channel) =>
        peer.Gateway.DispatchAsync("MESSAGE_DELETE", new JsonObject { ["id"] = message, ["channel_id"] = channel, ["guild_id"] = DiscordPeer.Guild });

    /// <summary>Sends an interaction over the gateway.</summary>
    public async Task<PeerInteraction> InteractAsync(JsonObject interaction)
    {
        var kept = Keep(interaction);
        await peer.Gateway.DispatchAsync("INTERACTION_CREATE", interaction);
        return kept;
    }

    /// <summary>Begins an interaction without sending it.</summary>
    public PeerInteraction Keep(JsonObject interaction) =>
        peer.Rest.Store.Add(new PeerInteraction($"{interaction["id"]}", $"{interaction["token"]}", interaction, peer.TimeProvider.GetUtcNow()));

    /// <summary>What an interaction sends.</summary>
    public JsonObject Interaction(int type, string person, string channel, JsonObject data)
    {
        var id = peer.NextId();
        return new JsonObject
        {
            ["id"] = id,
            ["application_id"] = DiscordPeer.Application,
            ["type"] = type,
            ["token"] = $"token-of-{id}",
            ["version"] = 1,
            ["channel_id"] = channel,
            ["channel"] = new JsonObject { ["id"] = channel, ["type"] = channel == DiscordPeer.ThreadChannel ? 11 : 0 },
            ["guild_id"] = DiscordPeer.Guild,
            ["member"] = new JsonObject { ["user"] = new JsonObject { ["id"] = person, ["username"] = "somebody" }, ["permissions"] = "0" },
            ["locale"] = "en-US",
            ["context"] = 0,
            ["authorizing_integration_owners"] = new JsonObject { ["0"] = DiscordPeer.Guild },
            ["entitlements"] = new JsonArray(),
            ["data"] = data,
        };
    }
}
