using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes.Discord;

/// <summary>What the peer holds: messages, interactions and commands, and what can be done with them.</summary>
internal sealed class PeerStore(DiscordPeer peer)
{
    private const int Ephemeral = 1 << 6;
    private const int Loading = 1 << 7;

    private readonly ConcurrentDictionary<string, PeerMessage> nonces = [];
    private readonly ConcurrentDictionary<string, PeerInteraction> tokens = [];
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ConcurrentDictionary<string, PeerMessage> Messages { get; } = [];

    public ConcurrentDictionary<string, PeerInteraction> Interactions { get; } = [];

    /// <summary>The commands of an application or of one of its servers.</summary>
    public ConcurrentDictionary<string, JsonArray> Commands { get; } = [];

    /// <summary>What the application says of itself.</summary>
    public JsonObject Application { get; } = new() { ["id"] = DiscordPeer.Application, ["flags"] = 1 << 19, ["verify_key"] = new string('0', 64), ["interactions_endpoint_url"] = null };

    /// <summary>The servers that the bot is on.</summary>
    public JsonArray Guilds { get; } = [new JsonObject { ["id"] = DiscordPeer.Guild, ["permissions"] = $"{(1UL << 10) | (1UL << 11) | (1UL << 16) | (1UL << 38)}" }];

    /// <summary>Channels and people that can't be written to, with the error they give.</summary>
    public ConcurrentDictionary<string, int> Closed { get; } = [];

    /// <summary>How often typing was shown.</summary>
    public int Typed { get; private set; }

    /// <summary>How often messages were looked for.</summary>
    public int Looked { get; private set; }

    /// <summary>How often the commands were written.</summary>
    public int CommandWrites { get; private set; }

    /// <summary>Receiving and responding: three seconds for the first answer.</summary>
    public TimeSpan AcknowledgeTime { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>Receiving and responding: fifteen minutes for all of them.</summary>
    public TimeSpan TokenTime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The bot's messages in a channel, oldest first.</summary>
    public IReadOnlyList<PeerMessage> Of(string channel) => [.. Messages.Values.Where(message => message.Channel == channel && message.Author == DiscordPeer.BotUser && !message.IsLoading).OrderBy(message => long.Parse(message.Id, System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>Begins an interaction: its three seconds run from now.</summary>
    public PeerInteraction Add(PeerInteraction interaction)
    {
        tokens[interaction.Token] = interaction;
        return Interactions[interaction.Id] = interaction;
    }

    /// <summary>Done when something is asked for next.</summary>
    public Task Changed => changed.Task;

    public PeerAnswer Do(PeerCall call)
    {
        var answer = Answer(call);
        Interlocked.Exchange(ref changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        return answer;
    }

    private PeerAnswer Answer(PeerCall call) => (call.Method, call.Path) switch
    {
        ("GET", ["gateway", "bot"]) => PeerAnswer.Ok(Gateway()),
        ("GET", ["users", "@me"]) => PeerAnswer.Ok(new JsonObject { ["id"] = DiscordPeer.BotUser, ["bot"] = true }),
        ("GET", ["users", "@me", "guilds"]) => PeerAnswer.Ok(Guilds.DeepClone()),
        ("POST", ["users", "@me", "channels"]) => OpenDirect($"{call.Body!["recipient_id"]}"),
        ("GET", ["applications", "@me"]) => PeerAnswer.Ok(Application.DeepClone()),
        ("GET" or "PUT", ["applications", DiscordPeer.Application, "commands"]) => Register(call, ""),
        ("GET" or "PUT", ["applications", DiscordPeer.Application, "guilds", var guild, "commands"]) => Register(call, guild),
        ("GET", ["channels", var channel]) when channel.StartsWith(DirectOf(""), StringComparison.Ordinal) => PeerAnswer.Ok(new JsonObject { ["id"] = channel, ["type"] = 1, ["recipients"] = new JsonArray(new JsonObject { ["id"] = channel[DirectOf("").Length..] }) }),
        ("GET", ["channels", var channel]) => Closed.TryGetValue(channel, out var code) ? Refused(code) : PeerAnswer.Ok(new JsonObject { ["id"] = channel, ["type"] = channel == DiscordPeer.ThreadChannel ? 11 : 0, ["parent_id"] = channel == DiscordPeer.ThreadChannel ? PeerPeople.Channel : "3100" }),
        ("GET", ["guilds", DiscordPeer.Guild, "roles"]) => PeerAnswer.Ok(DiscordPeer.Roles()),
        ("POST", ["channels", var channel, "typing"]) => Type(channel),
        ("GET", ["channels", var channel, "messages"]) => List(channel, call.After),
        ("POST", ["channels", var channel, "messages"]) => Post(channel, call.Body!.AsObject()),
        ("PATCH", ["channels", var channel, "messages", var message]) => Edit(Messages.GetValueOrDefault(message) is { } found && found.Channel == channel ? found : null, call.Body!.AsObject()),
        ("DELETE", ["channels", _, "messages", var message]) => Delete(message),
        ("POST", ["interactions", var id, var token, "callback"]) => Acknowledge(id, token, call.Body!.AsObject()),
        ("PATCH", ["webhooks", DiscordPeer.Application, var token, "messages", var message]) => EditAnswer(token, message, call.Body!.AsObject()),
        ("DELETE", ["webhooks", DiscordPeer.Application, var token, "messages", var message]) => Find(token) is { } interaction ? Delete(message == "@original" ? interaction.Original!.Id : message) : Refused(10015),
        _ => Unknown(call),
    };

    private JsonObject Gateway() => new()
    {
        ["url"] = peer.GatewayUrl,
        ["shards"] = peer.Gateway.Shards,
        ["session_start_limit"] = new JsonObject { ["total"] = 1000, ["remaining"] = peer.Gateway.RemainingIdentifies, ["reset_after"] = (int)peer.Gateway.ResetAfter.TotalMilliseconds, ["max_concurrency"] = 16 },
    };

    private PeerAnswer Unknown(PeerCall call)
    {
        peer.Violate($"{call.Method} {string.Join('/', call.Path)} is not of the API");
        return PeerAnswer.Error(404, 0, "404: Not Found");
    }

    private static PeerAnswer Refused(int code) => PeerAnswer.Error(code is 50001 or 50007 or 50013 ? 403 : code == 50027 ? 401 : code is 40060 ? 400 : 404, code, "No.");

    private static PeerAnswer OpenDirect(string person) => PeerAnswer.Ok(new JsonObject { ["id"] = DirectOf(person), ["type"] = 1 });

    /// <summary>The channel of direct messages with a person.</summary>
    public static string DirectOf(string person) => $"77{person}";

    private PeerAnswer Register(PeerCall call, string guild)
    {
        if (call.Method == "PUT")
        {
            CommandWrites++;
            var wrong = CommandRules.Check(call.Body!.AsArray());
            if (wrong.Count > 0)
            {
                return Reject(wrong);
            }

            // As Discord gives them back: in another order and with members of its own.
            Commands[guild] = [.. call.Body.AsArray().Reverse().Select(command => command!.DeepClone())];
            foreach (var command in Commands[guild])
            {
                command!["id"] = peer.NextId();
                command["version"] = peer.NextId();
                command["nsfw"] = false;
            }
        }

        return PeerAnswer.Ok(Commands.GetValueOrDefault(guild, []).DeepClone());
    }

    private PeerAnswer Type(string channel)
    {
        Typed++;
        return Closed.TryGetValue(channel, out var code) ? Refused(code) : PeerAnswer.NoContent();
    }

    private PeerAnswer Post(string channel, JsonObject body)
    {
        if (Closed.TryGetValue(channel, out var code))
        {
            return Refused(code);
        }

        var wrong = MessageRules.Check(body, isEdit: false);
        if (wrong.Count > 0)
        {
            return Reject(wrong);
        }

        // Create message: with enforce_nonce the same nonce gives the message that is there.
        peer.ViolateIf(body["nonce"] is null || body["enforce_nonce"]?.GetValue<bool>() is not true, "a message without an enforced nonce");
        var message = nonces.GetOrAdd($"{channel} {body["nonce"]}", _ => Keep(channel, body));
        return PeerAnswer.Ok(Shown(message));
    }

    /// <summary>Forgets which nonces it saw, as some minutes do.</summary>
    public void ForgetNonces() => nonces.Clear();

    // Get channel messages: a hundred at most, newest first; with after those that follow it.
    private PeerAnswer List(string channel, string? after)
    {
        if (Closed.TryGetValue(channel, out var code))
        {
            return Refused(code);
        }

        Looked++;
        var all = Messages.Values.Where(message => message.Channel == channel && !message.IsPrivate).OrderBy(Number).ToArray();
        var some = after is null ? all.TakeLast(100) : all.Where(message => Number(message) > long.Parse(after, System.Globalization.CultureInfo.InvariantCulture)).Take(100);
        return PeerAnswer.Ok(new JsonArray([.. some.Reverse().Select(Listed)]));
    }

    private static long Number(PeerMessage message) => long.Parse(message.Id, System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Listed(PeerMessage message)
    {
        var shown = Shown(message);
        shown["components"] = message.NumberedComponents();
        return shown;
    }

    private PeerMessage Keep(string channel, JsonObject body)
    {
        var message = new PeerMessage(peer.NextId(), channel, DiscordPeer.BotUser, (JsonObject)body.DeepClone());
        Messages[message.Id] = message;
        return message;
    }

    private PeerAnswer Edit(PeerMessage? message, JsonObject body)
    {
        if (message is null || !Messages.ContainsKey(message.Id))
        {
            return Refused(10008);
        }

        var wrong = MessageRules.Check(body, isEdit: true);
        if (wrong.Count > 0)
        {
            return Reject(wrong);
        }

        var flags = (message.Body["flags"]?.GetValue<int>() ?? 0) & Ephemeral;
        var changed = (JsonObject)body.DeepClone();
        changed["flags"] = changed["flags"]!.GetValue<int>() | flags;
        Messages[message.Id] = message with { Body = changed };
        return PeerAnswer.Ok(Shown(message));
    }

    private PeerAnswer Delete(string message) => Messages.TryRemove(message, out _) ? PeerAnswer.NoContent() : Refused(10008);

    private PeerAnswer Acknowledge(string id, string token, JsonObject callback)
    {
        if (!Interactions.TryGetValue(id, out var interaction) || interaction.Token != token || peer.TimeProvider.GetUtcNow() - interaction.CreatedAt > AcknowledgeTime)
        {
            return Refused(10062);
        }

        return AcknowledgeOnce(interaction, callback);
    }

    /// <summary>Acknowledges an interaction, whichever way the acknowledgement came.</summary>
    public PeerAnswer AcknowledgeOnce(PeerInteraction interaction, JsonObject callback)
    {
        lock (interaction)
        {
            if (interaction.Callback is not null)
            {
                return Refused(40060);
            }

            var data = callback["data"] as JsonObject ?? [];
            IReadOnlyList<string> wrong = callback["type"]!.GetValue<int>() switch
            {
                4 => MessageRules.Check(data, isEdit: false),

                // Interaction callback type 7: a button's message is edited.
                7 => interaction.Body["type"]!.GetValue<int>() == 3 ? MessageRules.Check(data, isEdit: true) : ["type"],

                // Interaction callback: a deferred reply has the flag EPHEMERAL at most.
                5 => [.. data.Where(member => member.Key != "flags" || member.Value!.GetValue<int>() != Ephemeral).Select(member => $"data.{member.Key}")],
                6 => interaction.Body["type"]!.GetValue<int>() == 3 ? [] : ["type"],
                9 => interaction.Body["type"]!.GetValue<int>() is 2 or 3 ? CommandRules.CheckModal(data) : ["type"],
                _ => ["type"],
            };
            if (wrong.Count > 0)
            {
                return Reject(wrong);
            }

            if (callback["type"]!.GetValue<int>() is 4 or 5)
            {
                var loading = callback["type"]!.GetValue<int>() == 5 ? Loading : 0;
                interaction.Original = Keep(interaction.Channel, new JsonObject { ["flags"] = (data["flags"]?.GetValue<int>() ?? 0) | loading, ["content"] = data["content"]?.DeepClone() });
            }

            if (callback["type"]!.GetValue<int>() is 7 && Messages.GetValueOrDefault($"{interaction.Body["message"]?["id"]}") is { } turned)
            {
                Edit(turned, data);
                interaction.Answer(Messages[turned.Id]);
            }

            interaction.Acknowledge(callback, peer.TimeProvider.GetUtcNow());
            return PeerAnswer.NoContent();
        }
    }

    private PeerAnswer EditAnswer(string token, string id, JsonObject body)
    {
        if (Find(token) is not { Callback: not null } interaction)
        {
            return Refused(10015);
        }

        var message = id == "@original" ? interaction.Original : Messages.GetValueOrDefault(id);
        var answer = Edit(message is null ? null : Messages.GetValueOrDefault(message.Id), body);
        if (answer.Status == 200 && id == "@original")
        {
            interaction.Answer(Messages[message!.Id]);
        }

        return answer;
    }

    private PeerInteraction? Find(string token) =>
        tokens.TryGetValue(token, out var interaction) && peer.TimeProvider.GetUtcNow() - interaction.CreatedAt <= TokenTime ? interaction : null;

    private PeerAnswer Reject(IReadOnlyList<string> wrong)
    {
        peer.Violate(string.Join(", ", wrong));
        return PeerAnswer.Invalid(wrong);
    }

    private static JsonObject Shown(PeerMessage message) => new() { ["id"] = message.Id, ["channel_id"] = message.Channel, ["author"] = new JsonObject { ["id"] = message.Author, ["bot"] = true }, ["nonce"] = null };
}
