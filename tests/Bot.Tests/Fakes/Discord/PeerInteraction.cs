using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes.Discord;

/// <summary>An interaction as the peer knows it.</summary>
internal sealed class PeerInteraction(string id, string token, JsonObject body, DateTimeOffset createdAt)
{
    private readonly TaskCompletionSource<PeerMessage?> answered = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Id => id;

    public string Token => token;

    /// <summary>As it was sent.</summary>
    public JsonObject Body => body;

    public DateTimeOffset CreatedAt => createdAt;

    public string Channel => body["channel_id"]!.GetValue<string>();

    /// <summary>How it was acknowledged; null when it was not.</summary>
    public JsonObject? Callback { get; private set; }

    /// <summary>How long the acknowledgement took; null when there was none.</summary>
    public TimeSpan? AcknowledgedIn { get; private set; }

    /// <summary>The deferred reply; null before it is acknowledged.</summary>
    public PeerMessage? Original { get; set; }

    /// <summary>The first answer, however it came; null for a dialog.</summary>
    public Task<PeerMessage?> Answered => answered.Task;

    public void Acknowledge(JsonObject callback, DateTimeOffset now)
    {
        Callback = callback;
        AcknowledgedIn = now - createdAt;
        if (callback["type"]!.GetValue<int>() is 9 or 4)
        {
            answered.TrySetResult(null);
        }
    }

    public void Answer(PeerMessage message) => answered.TrySetResult(message);
}

/// <summary>A message as the peer keeps it.</summary>
internal sealed record PeerMessage(string Id, string Channel, string Author, JsonObject Body)
{
    /// <summary>What somebody reads of it: all texts, one after the other.</summary>
    public string Text => Body["components"] is JsonArray components
        ? string.Join('\n', MessageRules.Nested(components).Select(component => component["content"]?.GetValue<string>()).OfType<string>())
        : Body["content"]?.GetValue<string>() ?? "";

    /// <summary>What its buttons carry, by their labels.</summary>
    public IReadOnlyDictionary<string, string> Buttons => MessageRules.Nested(Body["components"] as JsonArray ?? [])
        .Where(component => component["custom_id"] is not null)
        .ToDictionary(button => button["label"]!.GetValue<string>(), button => button["custom_id"]!.GetValue<string>());

    // Components reference: those without an id are given one, and those with one keep it.
    public JsonArray NumberedComponents()
    {
        var components = (JsonArray)(Body["components"]?.DeepClone() ?? new JsonArray());
        foreach (var (component, number) in MessageRules.Nested(components).ToArray().Select((component, number) => (component, number)))
        {
            component["id"] ??= number + 1;
        }

        return components;
    }

    /// <summary>The message it replies to; null when it is no reply.</summary>
    public string? RepliesTo => Body["message_reference"]?["message_id"]?.GetValue<string>();

    /// <summary>Whether only one person sees it.</summary>
    public bool IsPrivate => ((Body["flags"]?.GetValue<int>() ?? 0) & (1 << 6)) != 0;

    /// <summary>Whether it is still an acknowledgement without words.</summary>
    public bool IsLoading => ((Body["flags"]?.GetValue<int>() ?? 0) & (1 << 7)) != 0;
}
