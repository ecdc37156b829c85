using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes.Slack;

/// <summary>A message as the peer keeps it.</summary>
internal sealed class PeerMessage
{
    public required string Channel { get; init; }

    /// <summary>Its timestamp, which is its id.</summary>
    public required string Ts { get; init; }

    public string? ThreadTs { get; init; }

    /// <summary>Who wrote it; the bot's user id for the bot's.</summary>
    public required string User { get; init; }

    /// <summary>The one person who sees it; null when all do.</summary>
    public string? OnlyFor { get; init; }

    /// <summary>Whether it came by a response URL.</summary>
    public bool IsResponse { get; init; }

    public required string Text { get; set; }

    public JsonArray Blocks { get; set; } = [];

    public JsonObject? Metadata { get; init; }

    public int Edits { get; set; }

    /// <summary>All words that a person reads in its blocks.</summary>
    public string Read => string.Join("\n", BlockRules.Texts(Blocks));

    /// <summary>The event that it answers, as its metadata say; null when they don't.</summary>
    public string? Key => Metadata?["event_payload"]?["key"]?.GetValue<string>();

    /// <summary>The value of a button; null when there is none.</summary>
    public string? ButtonValue(string action) => BlockRules.Buttons(Blocks).FirstOrDefault(button => button["action_id"]!.GetValue<string>() == action)?["value"]?.GetValue<string>();

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["type"] = "message", ["ts"] = Ts, ["user"] = User, ["text"] = Text, ["blocks"] = Blocks.DeepClone() };
        if (ThreadTs is not null)
        {
            json["thread_ts"] = ThreadTs;
        }

        if (Metadata is not null)
        {
            json["metadata"] = Metadata.DeepClone();
        }

        return json;
    }
}
