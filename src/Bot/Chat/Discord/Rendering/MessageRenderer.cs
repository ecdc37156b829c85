using System.Text.Json.Nodes;

namespace Bot.Chat.Discord.Rendering;

/// <summary>Makes messages of a reply: as many as it needs, each within every limit of Discord's.</summary>
internal sealed class MessageRenderer
{
    private const int ButtonsOfMessage = 25;

    private readonly Reply reply;
    private readonly PageLayout layout;
    private readonly ReplyAction[] rows;

    private MessageRenderer(Reply reply)
    {
        this.reply = reply;
        var listed = reply.Parts.OfType<ReplyPart.Note>().Select(note => note.Number).ToHashSet();
        var actions = reply.Actions.DistinctBy(Components.Id).ToArray();
        layout = new PageLayout(reply.Language, actions.OfType<ReplyAction.ShowPassage>().Where(action => listed.Contains(action.Note)).GroupBy(action => action.Note).ToDictionary(group => group.Key, group => group.First()));
        rows = [.. actions.Where(action => !layout.HasPlaceFor(action))];
    }

    /// <summary>The components of each message, in order; at least one message.</summary>
    public static IReadOnlyList<JsonArray> Render(Reply reply) => Render(reply, int.MaxValue);

    /// <summary>The same in so many messages at most: what does not fit is left out, and the last message ends with a line that says where to read it.</summary>
    /// <param name="reply">What to say.</param>
    /// <param name="most">From 1.</param>
    public static IReadOnlyList<JsonArray> Render(Reply reply, int most)
    {
        var renderer = new MessageRenderer(reply);
        var pages = renderer.Pack(new BlockWriter(reply).Write());
        JsonArray[] messages = [.. renderer.AddRows(pages)];
        return messages.Length <= most ? messages : [.. renderer.Cut(pages, Math.Min(most, pages.Count))];
    }

    private List<MessageBlock[]> Pack(IEnumerable<MessageBlock> blocks)
    {
        var pages = new List<MessageBlock[]>();
        var page = Array.Empty<MessageBlock>();
        foreach (var block in blocks.SelectMany(Fitting))
        {
            if (page.Length > 0 && !MessageLimits.Hold(layout.Write([.. page, block])))
            {
                pages.Add(page);
                page = [];
            }

            page = [.. page, block];
        }

        pages.Add(page);
        return pages;
    }

    // A sentence with more notes than a message holds keeps the first of them; the others follow.
    private IEnumerable<MessageBlock> Fitting(MessageBlock block)
    {
        while (!MessageLimits.Hold(layout.Write([block])))
        {
            var kept = block.Cited.Count;
            while (kept > 0 && !MessageLimits.Hold(layout.Write([block with { Cited = [.. block.Cited.Take(kept)] }])))
            {
                kept--;
            }

            yield return block with { Cited = [.. block.Cited.Take(kept)] };
            block = new MessageBlock("", null, [.. block.Cited.Skip(kept)]);
        }

        yield return block;
    }

    private IEnumerable<JsonArray> Cut(List<MessageBlock[]> pages, int most)
    {
        foreach (var page in pages.Take(most - 1))
        {
            yield return layout.Write(page);
        }

        var line = new BlockWriter(reply with { Parts = [new ReplyPart.Aside(DiscordWords.For(reply.Language).Rest)] }).Write().Single();
        ReplyAction[] some = [.. rows.Take(ButtonsOfMessage)];
        var kept = pages[most - 1].Length;
        var last = layout.Write([.. pages[most - 1], line], some);
        while (!MessageLimits.Hold(last))
        {
            // With the line alone it holds.
            last = layout.Write([.. pages[most - 1].Take(--kept), line], some);
        }

        yield return last;
    }

    private IEnumerable<JsonArray> AddRows(List<MessageBlock[]> pages)
    {
        foreach (var page in pages.SkipLast(1))
        {
            yield return layout.Write(page);
        }

        var last = layout.Write(pages[^1], rows);
        if (MessageLimits.Hold(last))
        {
            yield return last;
            yield break;
        }

        yield return layout.Write(pages[^1]);
        foreach (var some in rows.Chunk(ButtonsOfMessage))
        {
            yield return layout.Write([], some);
        }
    }
}
