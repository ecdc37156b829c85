using System.Text.Json.Nodes;
using Bot.Chat.Slack.Events;

namespace Bot.Chat.Slack.Rendering;

/// <summary>Makes the blocks with the buttons.</summary>
internal static class ButtonBlocks
{
    public static IReadOnlyList<RenderedBlock> For(IReadOnlyList<ReplyAction> actions)
    {
        var blocks = new List<RenderedBlock>();
        var row = new JsonArray();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var length = 0;
        foreach (var action in actions.Where(action => action.Record.Length is > 0 and <= BlockLimits.ButtonValue))
        {
            var id = Buttons.IdOf(action);

            // https://docs.slack.dev/reference/block-kit/block-elements/button-element: an action id stands once in a block.
            if (row.Count == BlockLimits.Buttons || !ids.Add(id))
            {
                blocks.Add(Block(row, length));
                (row, length) = ([], 0);
                ids = [id];
            }

            var label = LabelOf(action);
            row.Add(new JsonObject { ["type"] = "button", ["action_id"] = id, ["text"] = RichText.Plain(label), ["value"] = action.Record });
            length += label.Length + action.Record.Length;
        }

        if (row.Count > 0)
        {
            blocks.Add(Block(row, length));
        }

        return blocks;
    }

    private static RenderedBlock Block(JsonArray row, int length) => new(new JsonObject { ["type"] = "actions", ["elements"] = row }, "", length);

    private static string LabelOf(ReplyAction action)
    {
        var label = CleanText.OneLine(action.Label);
        return label.Length == 0 ? "…" : TextFit.Shorten(label, BlockLimits.ButtonText, TextFit.Utf16);
    }
}
