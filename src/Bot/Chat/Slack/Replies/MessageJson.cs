using System.Text.Json.Nodes;
using Bot.Chat.Slack.Rendering;

namespace Bot.Chat.Slack.Replies;

/// <summary>What all ways of showing a message have in common.</summary>
internal static class MessageJson
{
    /// <summary>Blocks and text, with nothing read out of the text.</summary>
    // https://docs.slack.dev/reference/methods/chat.postMessage: parse none and link_names off leave names, channels and addresses alone.
    public static JsonObject Of(RenderedMessage message) => new()
    {
        ["text"] = message.Text,
        ["blocks"] = message.Blocks.DeepClone(),
        ["parse"] = "none",
        ["link_names"] = false,
    };
}
