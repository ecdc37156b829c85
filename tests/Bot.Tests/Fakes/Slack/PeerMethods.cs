using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes.Slack;

/// <summary>What the Web API's methods do, with Slack's error codes.</summary>
internal sealed class PeerMethods(PeerWorkspace workspace, PeerSockets sockets, TimeProvider timeProvider)
{
    private static readonly TimeSpan TriggerLife = TimeSpan.FromSeconds(3);

    /// <summary>Codes that were given out for an install, with the answer that each is worth once.</summary>
    public Dictionary<string, JsonObject> Grants { get; } = new(StringComparer.Ordinal);

    /// <summary>Set to refuse app tokens with this error.</summary>
    public string? RefuseConnections { get; set; }

    public JsonObject Call(string method, string token, JsonObject arguments)
    {
        if (method == "oauth.v2.access")
        {
            var code = Text(arguments, "code") ?? "";
            return Text(arguments, "client_secret") != "client-secret" ? Error("bad_client_secret") : Grants.Remove(code, out var grant) ? grant : Error("invalid_code");
        }

        if (method == "apps.connections.open")
        {
            return RefuseConnections is { } refused ? Error(refused) : token != PeerWorkspace.AppToken ? Error(token.StartsWith("xoxb", StringComparison.Ordinal) ? "not_allowed_token_type" : "invalid_auth") : Ok(("url", sockets.NewAddress()));
        }

        if (!workspace.Tokens.ContainsKey(token))
        {
            return Error(token.Length == 0 ? "not_authed" : "invalid_auth");
        }

        return method switch
        {
            "auth.test" => Ok(("user_id", PeerWorkspace.Bot), ("bot_id", PeerWorkspace.BotId), ("team_id", PeerWorkspace.Team)),
            "chat.postMessage" => Post(arguments),
            "chat.postEphemeral" => PostEphemeral(arguments),
            "chat.update" => Update(arguments),
            "chat.delete" => Delete(arguments),
            "conversations.open" => new JsonObject { ["ok"] = true, ["channel"] = new JsonObject { ["id"] = "D" + Text(arguments, "users") } },
            "conversations.replies" or "conversations.history" => History(method, arguments),
            "users.info" => new JsonObject { ["ok"] = true, ["user"] = new JsonObject { ["id"] = Text(arguments, "user"), ["is_admin"] = Text(arguments, "user") == PeerWorkspace.Admin, ["locale"] = "fr-FR" } },
            "views.open" => OpenView(arguments),
            "assistant.threads.setStatus" => SetStatus(arguments),
            "assistant.threads.setSuggestedPrompts" => Suggest(arguments),
            _ => Error("unknown_method"),
        };
    }

    private JsonObject Post(JsonObject arguments)
    {
        var channel = Text(arguments, "channel");
        if ((NeedsScope("chat:write") ?? workspace.ErrorOfPlace(channel) ?? BlockRules.ErrorOf(arguments) ?? ErrorOfMetadata(arguments)) is { } error)
        {
            return Refused(error, "chat:write");
        }

        var thread = Text(arguments, "thread_ts");
        var message = workspace.Add(new PeerMessage
        {
            Channel = channel!, Ts = workspace.NextTs(), ThreadTs = thread, User = PeerWorkspace.Bot, Text = Text(arguments, "text") ?? "",
            Blocks = arguments["blocks"]?.DeepClone().AsArray() ?? [], Metadata = arguments["metadata"]?.DeepClone().AsObject(),
        });
        return Ok(("channel", channel!), ("ts", message.Ts));
    }

    private JsonObject PostEphemeral(JsonObject arguments)
    {
        var channel = Text(arguments, "channel");
        if ((workspace.ErrorOfPlace(channel) ?? BlockRules.ErrorOf(arguments)) is { } error)
        {
            return Error(error);
        }

        var message = workspace.Add(new PeerMessage
        {
            Channel = channel!, Ts = workspace.NextTs(), ThreadTs = Text(arguments, "thread_ts"), User = PeerWorkspace.Bot, OnlyFor = Text(arguments, "user"),
            Text = Text(arguments, "text") ?? "", Blocks = arguments["blocks"]?.DeepClone().AsArray() ?? [],
        });
        return Ok(("message_ts", message.Ts));
    }

    private JsonObject Update(JsonObject arguments)
    {
        if (workspace.Find(Text(arguments, "channel") ?? "", Text(arguments, "ts") ?? "") is not { OnlyFor: null } message)
        {
            return Error("message_not_found");
        }

        if (message.User != PeerWorkspace.Bot || BlockRules.ErrorOf(arguments) is not null)
        {
            return Error(BlockRules.ErrorOf(arguments) ?? "cant_update_message");
        }

        message.Text = Text(arguments, "text") ?? "";
        message.Blocks = arguments["blocks"]?.DeepClone().AsArray() ?? [];
        message.Edits++;
        return Ok(("ts", message.Ts));
    }

    private JsonObject Delete(JsonObject arguments) =>
        workspace.Find(Text(arguments, "channel") ?? "", Text(arguments, "ts") ?? "") is { } message && workspace.Remove(message) ? Ok(("ts", message.Ts)) : Error("message_not_found");

    private JsonObject History(string method, JsonObject arguments)
    {
        var channel = Text(arguments, "channel") ?? "";
        var scope = channel.StartsWith('D') ? "im:history" : "channels:history";
        if (NeedsScope(scope) is { } error)
        {
            return Refused(error, scope);
        }

        var thread = Text(arguments, "ts");
        var found = workspace.Messages.Where(message => message.Channel == channel && message.OnlyFor is null)
            .Where(message => method == "conversations.history" ? message.ThreadTs is null : message.Ts == thread || message.ThreadTs == thread);
        return new JsonObject { ["ok"] = true, ["messages"] = new JsonArray([.. found.Select(message => message.ToJson())]), ["has_more"] = false };
    }

    private JsonObject OpenView(JsonObject arguments)
    {
        // SK views.open: a trigger is good for three seconds and one dialog.
        if (!workspace.Triggers.TryRemove(Text(arguments, "trigger_id") ?? "", out var made))
        {
            return Error("exchanged_trigger_id");
        }

        if (timeProvider.GetUtcNow() - made > TriggerLife)
        {
            return Error("expired_trigger_id");
        }

        if (arguments["view"] is not JsonObject view || BlockRules.ErrorOfView(view) is not null)
        {
            return Error("invalid_arguments");
        }

        workspace.Views.Enqueue(view.DeepClone().AsObject());
        return Ok(("view_id", "V1"));
    }

    private JsonObject SetStatus(JsonObject arguments)
    {
        workspace.Statuses.Enqueue((Text(arguments, "thread_ts") ?? "", Text(arguments, "status") ?? ""));
        return Ok();
    }

    private JsonObject Suggest(JsonObject arguments)
    {
        if (arguments["prompts"] is not JsonArray { Count: > 0 and <= 4 })
        {
            return Error("invalid_arguments");
        }

        workspace.Prompts.Enqueue(arguments.DeepClone().AsObject());
        return Ok();
    }

    private static string? ErrorOfMetadata(JsonObject arguments) => arguments["metadata"] switch
    {
        null => null,
        JsonObject metadata when metadata["event_type"] is JsonValue && metadata["event_payload"] is JsonObject => null,
        _ => "invalid_metadata_format",
    };

    private string? NeedsScope(string scope) => workspace.Scopes.Contains(scope) ? null : "missing_scope";

    private static JsonObject Refused(string error, string scope)
    {
        var answer = Error(error);
        if (error == "missing_scope")
        {
            answer["needed"] = scope;
        }

        return answer;
    }

    private static string? Text(JsonObject arguments, string key) => arguments[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject Error(string code) => new() { ["ok"] = false, ["error"] = code };

    private static JsonObject Ok(params (string Key, string Value)[] fields)
    {
        var answer = new JsonObject { ["ok"] = true };
        foreach (var (key, value) in fields)
        {
            answer[key] = value;
        }

        return answer;
    }
}
