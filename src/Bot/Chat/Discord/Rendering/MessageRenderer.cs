using System.Text.Json.Nodes;

namespace Bot.Chat.Discord.Rendering;

/// <summary>Makes messages of a reply: as many as it needs, each within every limit of Discord's.</summary>
internal sealed class MessageRenderer
{
    private const int ButtonsOfMessage = 25;

    private readonly Reply reply;
    private readonly PageLayout layout;
    private readonly ReplyAction[] rows;
    private readonly int spared;

    private MessageRenderer(Reply reply, int spared)
    {
        this.reply = reply;
        this.spared = spared;
        var listed = reply.Parts.OfType<ReplyPart.Note>().Select(note => note.Number).ToHashSet();
        var actions = reply.Actions.DistinctBy(Components.Id).ToArray();
        layout = new PageLayout(reply.Language, actions.OfType<ReplyAction.ShowPassage>().Where(action => listed.Contains(action.Note)).GroupBy(action => action.Note).ToDictionary(group => group.Key, group => group.First()));
        rows = [.. actions.Where(action => !layout.HasPlaceFor(action))];
    }

    /// <summary>The components of each message, in order; at least one message.</summary>
    public static IReadOnlyList<JsonArray> Render(Reply reply) => new MessageRenderer(reply, spared: 0).Write();

    /// <summary>The components of each page of a single message, in order; with buttons that turn them when there are several.</summary>
    /// <param name="reply">What to say.</param>
    /// <param name="key">What the pages are kept under.</param>
    public static IReadOnlyList<JsonArray> RenderPages(Reply reply, string key)
    {
        if (Render(reply) is [_] single)
        {
            return single;
        }

        var pages = new MessageRenderer(reply, PageTurns.Components).Write();
        return [.. pages.Select((page, number) => PageTurns.Beneath(page, number, pages.Count, key, reply.Language))];
    }

    private IReadOnlyList<JsonArray> Write() => [.. AddRows(Pack(new BlockWriter(reply).Write()))];

    private List<MessageBlock[]> Pack(IEnumerable<MessageBlock> blocks)
    {
        var pages = new List<MessageBlock[]>();
        var page = Array.Empty<MessageBlock>();
        foreach (var block in blocks.SelectMany(Fitting))
        {
            if (page.Length > 0 && !Holds(layout.Write([.. page, block])))
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
        while (!Holds(layout.Write([block])))
        {
            var kept = block.Cited.Count;
            while (kept > 0 && !Holds(layout.Write([block with { Cited = [.. block.Cited.Take(kept)] }])))
            {
                kept--;
            }

            yield return block with { Cited = [.. block.Cited.Take(kept)] };
            block = new MessageBlock("", null, [.. block.Cited.Skip(kept)]);
        }

        yield return block;
    }

    private IEnumerable<JsonArray> AddRows(List<MessageBlock[]> pages)
    {
        foreach (var page in pages.SkipLast(1))
        {
            yield return layout.Write(page);
        }

        var last = layout.Write(pages[^1], rows);
        if (Holds(last))
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

    private bool Holds(JsonArray components) => MessageLimits.Hold(components, spared);
}
