using System.Text.Json.Nodes;

namespace Bot.Tests.Fakes.Slack;

/// <summary>What Slack refuses in a message or a dialog, as its error code. Stricter than Slack where it is silent: what is unknown is refused.</summary>
internal static class BlockRules
{
    // https://github.com/slackapi/bolt-js/issues/2509: from about 13,200 characters in all.
    public const int AllText = 13_200;

    /// <summary>Null when all is well.</summary>
    public static string? ErrorOf(JsonObject message)
    {
        var text = message["text"]?.GetValue<string>() ?? "";
        if (message["blocks"] is not JsonArray { Count: > 0 } blocks)
        {
            return text.Length == 0 ? "no_text" : null;
        }

        // https://docs.slack.dev/reference/methods/chat.postMessage: 4000 characters of text; https://docs.slack.dev/reference/block-kit/blocks: 50 blocks.
        if (text.Length is 0 or > 4000)
        {
            return "msg_too_long";
        }

        if (blocks.Count > 50 || blocks.Any(block => !IsBlock(block as JsonObject, isDialog: false)) || HasDouble(blocks.Select(block => block!["block_id"]?.GetValue<string>())))
        {
            return "invalid_blocks";
        }

        return Texts(blocks).Sum(shown => shown.Length) > AllText ? "msg_blocks_too_long" : null;
    }

    /// <summary>Null when all is well.</summary>
    // @slack/types 3.2.0, views.d.ts: 24 characters of title, submit and close, 255 of callback_id, 3000 of private_metadata, 100 blocks.
    public static string? ErrorOfView(JsonObject view) =>
        view["type"]?.GetValue<string>() == "modal" && IsPlain(view["title"], 24) && IsPlain(view["submit"], 24) && IsPlain(view["close"], 24)
        && (view["callback_id"]?.GetValue<string>() ?? "").Length <= 255 && (view["private_metadata"]?.GetValue<string>() ?? "").Length <= 3000
        && view["blocks"] is JsonArray { Count: > 0 and <= 100 } blocks && blocks.All(block => IsBlock(block as JsonObject, isDialog: true))
            ? null
            : "invalid_arguments";

    /// <summary>Every text and address that a person sees, in order.</summary>
    public static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(Texts),
        JsonObject entry => entry.SelectMany(field => field.Key is "text" or "url" && field.Value is JsonValue value ? [value.GetValue<string>()] : Texts(field.Value)),
        _ => [],
    };

    public static IEnumerable<JsonObject> Buttons(JsonArray blocks) =>
        blocks.OfType<JsonObject>().Where(block => block["type"]!.GetValue<string>() == "actions").SelectMany(block => block["elements"]!.AsArray().OfType<JsonObject>());

    // @slack/types 3.2.0, blocks.d.ts and block-elements.d.ts.
    private static bool IsBlock(JsonObject? block, bool isDialog) => block?["type"]?.GetValue<string>() switch
    {
        "header" => Only(block, "type", "text", "block_id") && IsPlain(block["text"], 150),
        "divider" => Only(block, "type", "block_id"),
        "rich_text" => Only(block, "type", "elements", "block_id") && block["elements"] is JsonArray { Count: > 0 } parts && parts.All(part => IsRichPart(part as JsonObject)) && Texts(block).Sum(text => text.Length) <= 3000 + 3000,
        "context" => Only(block, "type", "elements", "block_id") && block["elements"] is JsonArray { Count: > 0 and <= 10 } elements && elements.All(element => IsPlain(element, 3000)),
        "actions" => Only(block, "type", "elements", "block_id") && block["elements"] is JsonArray { Count: > 0 and <= 25 } buttons
            && buttons.All(button => IsButton(button as JsonObject)) && !HasDouble(buttons.Select(button => button!["action_id"]?.GetValue<string>())),
        "input" when isDialog => Only(block, "type", "label", "element", "block_id", "optional", "hint") && IsPlain(block["label"], 2000) && IsInput(block["element"] as JsonObject),
        _ => false,
    };

    private static bool IsRichPart(JsonObject? part) =>
        part?["type"]?.GetValue<string>() is "rich_text_section" or "rich_text_quote" && Only(part, "type", "elements") && part["elements"] is JsonArray { Count: > 0 } elements && elements.All(element => IsRichElement(element as JsonObject));

    private static bool IsRichElement(JsonObject? element) => element?["type"]?.GetValue<string>() switch
    {
        "text" => Only(element, "type", "text", "style") && HasText(element, "text", 3000),
        "link" => Only(element, "type", "url", "text", "style") && HasText(element, "url", 3000) && HasText(element, "text", 3000) && Uri.TryCreate(element["url"]!.GetValue<string>(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https",
        _ => false, // A user, a channel, a user group or a broadcast would call somebody.
    };

    private static bool IsButton(JsonObject? button) =>
        button?["type"]?.GetValue<string>() == "button" && Only(button, "type", "action_id", "text", "value", "style") && HasText(button, "action_id", 255) && HasText(button, "value", 2000) && IsPlain(button["text"], 75);

    private static bool IsInput(JsonObject? input) =>
        input?["type"]?.GetValue<string>() == "plain_text_input" && Only(input, "type", "action_id", "multiline", "max_length", "min_length", "placeholder") && (input["max_length"]?.GetValue<int>() ?? 1) is > 0 and <= 3000;

    private static bool IsPlain(JsonNode? node, int limit) => node is JsonObject text && text["type"]?.GetValue<string>() == "plain_text" && Only(text, "type", "text", "emoji") && HasText(text, "text", limit);

    private static bool HasText(JsonObject entry, string key, int limit) => entry[key] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 && text.Length <= limit;

    private static bool Only(JsonObject entry, params string[] keys) => entry.All(field => keys.Contains(field.Key));

    private static bool HasDouble(IEnumerable<string?> ids) => ids.OfType<string>().GroupBy(id => id).Any(same => same.Count() > 1);
}
