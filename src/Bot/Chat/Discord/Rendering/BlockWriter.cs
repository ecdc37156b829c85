namespace Bot.Chat.Discord.Rendering;

/// <summary>Writes the parts of a reply as Markdown, in blocks that each fit into a message.</summary>
internal sealed class BlockWriter(Reply reply)
{
    // Leaves room for the notes beneath.
    private const int MaxBlock = 2400;

    private readonly Direction direction = new(reply.Language);
    private readonly Dictionary<int, ReplyPart.Note> notes = reply.Parts.OfType<ReplyPart.Note>().DistinctBy(note => note.Number).ToDictionary(note => note.Number);
    private readonly HashSet<int> cited = [.. reply.Parts.OfType<ReplyPart.Sentence>().SelectMany(sentence => sentence.Notes)];

    /// <summary>All blocks, in order.</summary>
    public IEnumerable<MessageBlock> Write()
    {
        for (var place = 0; place < reply.Parts.Count; place++)
        {
            if (reply.Parts[place] is ReplyPart.Note note)
            {
                if (!cited.Contains(note.Number))
                {
                    yield return new MessageBlock("", note, []);
                }

                continue;
            }

            MessageBlock[] blocks = [.. Blocks(reply.Parts[place])];
            if (place + 1 < reply.Parts.Count && reply.Parts[place + 1] is ReplyPart.Note next && !cited.Contains(next.Number) && blocks.Length > 0)
            {
                blocks[^1] = blocks[^1] with { Beneath = next };
                place++;
            }

            foreach (var block in blocks)
            {
                yield return block;
            }
        }
    }

    private IEnumerable<MessageBlock> Blocks(ReplyPart part) => part switch
    {
        ReplyPart.Heading heading => Plain(Lined("### ", CleanText.OneLine(heading.Text))),
        ReplyPart.Sentence sentence => Cite(sentence),
        ReplyPart.Quote quote => Plain(Quoted(quote)),
        ReplyPart.Aside aside => Plain(Lined("-# ", aside.Text)).Select(block => block with { IsRemark = true }),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // The markers stand with the last words, and so do the notes.
    private IEnumerable<MessageBlock> Cite(ReplyPart.Sentence sentence)
    {
        var markers = string.Concat(sentence.Notes.Select(note => $@"\[{note}\]"));
        FitPiece[] pieces = [.. Pieces(sentence.Text, markers, Written)];
        ReplyPart.Note[] own = [.. sentence.Notes.Select(notes.GetValueOrDefault).OfType<ReplyPart.Note>()];
        return pieces.Select((piece, index) => new MessageBlock(Written(piece), null, index == pieces.Length - 1 ? own : []) { Joint = index == 0 ? "\n" : JointAfter(pieces[index - 1].Text) });

        string Written(FitPiece piece) => Lines("", piece.Text, piece.Tail);
    }

    // A sentence that is cut and yet stands in one message reads on; space at the ends of its pieces was trimmed.
    private static string JointAfter(string cut) => cut switch
    {
        [.., '\n'] => "\n",
        [.., var last] when char.IsWhiteSpace(last) => " ",
        _ => "",
    };

    private IEnumerable<string> Quoted(ReplyPart.Quote quote)
    {
        var text = CleanText.Of(quote.Text);
        var marked = quote.Marked is null ? "" : CleanText.Of(quote.Marked);
        var start = marked.Length > 0 && marked != text ? text.IndexOf(marked, StringComparison.Ordinal) : -1;
        var markup = new QuoteMarkup(direction, start, start < 0 ? 0 : marked.Length);
        var offset = 0;

        foreach (var piece in TextFit.Split([new FitPiece(text, "")], MaxBlock, piece => QuoteMarkup.Most(direction, piece.Text)).SelectMany(page => page))
        {
            yield return markup.Write(piece.Text, offset);
            offset += piece.Text.Length;
        }
    }

    private static IEnumerable<FitPiece> Pieces(string text, string tail, Func<FitPiece, string> write) =>
        TextFit.Split([new FitPiece(CleanText.Of(text), tail)], MaxBlock, piece => write(piece).Length).SelectMany(page => page);

    private IEnumerable<string> Lined(string prefix, string text) => Pieces(text, "", piece => Lines(prefix, piece.Text)).Select(piece => Lines(prefix, piece.Text));

    private string Lines(string prefix, string text, string tail = "")
    {
        var lines = Markdown.Escape(text.Trim('\n')).Split('\n');
        for (var place = 0; place < lines.Length; place++)
        {
            var isLast = place == lines.Length - 1;
            var line = lines[place].Trim(' ');
            lines[place] = line.Length == 0 && (!isLast || tail.Length == 0)
                ? ""
                : prefix + direction.LineStart + direction.Isolate(line) + (isLast && tail.Length > 0 ? "\u00A0" + tail : "");
        }

        return string.Join('\n', lines);
    }

    private static IEnumerable<MessageBlock> Plain(IEnumerable<string> texts) => texts.Where(text => text.Length > 0).Select(text => new MessageBlock(text, null, []));
}
