using System.Text.Json.Nodes;

namespace Bot.Chat.Slack.Rendering;

/// <summary>Makes Block Kit's parts. Rich text and plain text are shown as they are: no markup, call, link or emoji is read out of them.</summary>
// https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
internal static class RichText
{
    public static JsonObject Block(params JsonNode[] elements) => new() { ["type"] = "rich_text", ["elements"] = new JsonArray(elements) };

    public static JsonObject Section(IEnumerable<JsonObject> elements) => new() { ["type"] = "rich_text_section", ["elements"] = new JsonArray([.. elements]) };

    public static JsonObject Quote(IEnumerable<JsonObject> elements) => new() { ["type"] = "rich_text_quote", ["elements"] = new JsonArray([.. elements]) };

    public static JsonObject Text(string text) => new() { ["type"] = "text", ["text"] = text };

    public static JsonObject Bold(string text) => new() { ["type"] = "text", ["text"] = text, ["style"] = new JsonObject { ["bold"] = true } };

    public static JsonObject Link(string text, string address) => new() { ["type"] = "link", ["url"] = address, ["text"] = text };

    public static JsonObject Plain(string text) => new() { ["type"] = "plain_text", ["text"] = text, ["emoji"] = false };
}
