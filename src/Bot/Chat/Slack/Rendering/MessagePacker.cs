using System.Text.Json.Nodes;

namespace Bot.Chat.Slack.Rendering;

/// <summary>Puts blocks into as few messages as Slack's limits allow, in their order.</summary>
internal static class MessagePacker
{
    /// <summary>Packs blocks and the buttons beneath them.</summary>
    /// <param name="blocks">Never empty; each fits into a message with any other one.</param>
    /// <param name="buttons">Stand with the last block where they fit with it.</param>
    public static IReadOnlyList<RenderedMessage> Pack(IReadOnlyList<RenderedBlock> blocks, IReadOnlyList<RenderedBlock> buttons)
    {
        var messages = new List<RenderedMessage>();
        var message = new List<RenderedBlock>();
        foreach (var group in Groups(blocks, buttons))
        {
            if (message.Count > 0 && !Fits([.. message, .. group]))
            {
                messages.Add(Message(message));
                message = [];
            }

            message.AddRange(group);
        }

        messages.Add(Message(message));
        return messages;
    }

    // What leads on stays with the block after it, and the buttons with the last.
    private static IEnumerable<IReadOnlyList<RenderedBlock>> Groups(IReadOnlyList<RenderedBlock> blocks, IReadOnlyList<RenderedBlock> buttons)
    {
        var group = new List<RenderedBlock>();
        foreach (var block in blocks)
        {
            if (group.Count > 0 && (!group[^1].LeadsOn || !Fits([.. group, block])))
            {
                yield return group;
                group = [];
            }

            group.Add(block);
        }

        foreach (var block in buttons)
        {
            if (!Fits([.. group, block]))
            {
                yield return group;
                group = [];
            }

            group.Add(block);
        }

        yield return group;
    }

    private static bool Fits(IReadOnlyList<RenderedBlock> blocks) => blocks.Count <= BlockLimits.Blocks && blocks.Sum(block => block.Length) <= BlockLimits.AllText;

    private static RenderedMessage Message(List<RenderedBlock> blocks)
    {
        var text = string.Join('\n', blocks.Select(block => block.Text).Where(text => text.Length > 0));
        var shortened = TextFit.Shorten(text.Length > 0 ? text : "…", BlockLimits.FallbackText, shown => ShownText.Escaped(shown).Length);
        return new RenderedMessage(new JsonArray([.. blocks.Select(block => (JsonNode)block.Json)]), ShownText.Escaped(shortened));
    }
}
