using System.Globalization;

namespace Bot.Chat.Slack.Rendering;

/// <summary>Makes Slack messages of a reply, as many as it needs. Pure: the same reply gives the same messages.</summary>
internal static class BlockRenderer
{
    // Room for direction marks and for the space between two sentences.
    private const int PieceText = BlockLimits.BlockText - 100;

    // A source's name is a line, not a text.
    private const int NoteText = 1000;

    // A passage is a part of a page; what is longer goes on in the next block.
    private const string Ellipsis = "…";

    /// <summary>Renders a reply.</summary>
    /// <returns>Never empty; in order, the buttons beneath the last.</returns>
    public static IReadOnlyList<RenderedMessage> Render(Reply reply)
    {
        var blocks = new List<RenderedBlock>();
        for (var place = 0; place < reply.Parts.Count;)
        {
            var kind = reply.Parts[place].GetType();
            var run = reply.Parts.Skip(place).TakeWhile(part => part.GetType() == kind).ToArray();
            if (run[0] is ReplyPart.Note && place > 0 && reply.Parts[place - 1] is ReplyPart.Sentence)
            {
                blocks.Add(Rule()); // Or the sources would read on from the answer.
            }

            blocks.AddRange(BlocksOf(run, reply.Language));
            place += run.Length;
        }

        if (blocks.Count == 0)
        {
            blocks.Add(new RenderedBlock(RichText.Block(RichText.Section([RichText.Text(Ellipsis)])), Ellipsis, Ellipsis.Length));
        }

        return MessagePacker.Pack(blocks, ButtonBlocks.For(reply.Actions));
    }

    private static RenderedBlock Rule() => new(new() { ["type"] = "divider" }, "", 0, LeadsOn: true);

    private static IEnumerable<RenderedBlock> BlocksOf(ReplyPart[] run, string language) => run[0] switch
    {
        ReplyPart.Heading => run.Cast<ReplyPart.Heading>().SelectMany(heading => Heading(heading, language)),
        ReplyPart.Sentence => Sentences(run.Cast<ReplyPart.Sentence>(), language),
        ReplyPart.Quote => run.Cast<ReplyPart.Quote>().SelectMany(quote => Quote(quote, language)),
        ReplyPart.Note => Notes(run.Cast<ReplyPart.Note>(), language),
        ReplyPart.Aside => run.Cast<ReplyPart.Aside>().SelectMany(aside => Aside(aside, language)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static IEnumerable<RenderedBlock> Heading(ReplyPart.Heading heading, string language)
    {
        var text = CleanText.OneLine(heading.Text);
        if (text.Length == 0)
        {
            yield break;
        }

        var shown = ShownText.Directed(TextFit.Shorten(text, BlockLimits.Header - ShownText.DirectionMarks, TextFit.Utf16), language);
        yield return new RenderedBlock(new() { ["type"] = "header", ["text"] = RichText.Plain(shown) }, text, shown.Length, LeadsOn: true);
    }

    // Sentences run on as a paragraph, each with the numbers of its notes behind it.
    private static IEnumerable<RenderedBlock> Sentences(IEnumerable<ReplyPart.Sentence> sentences, string language)
    {
        var pieces = sentences.Select(sentence => new FitPiece(CleanText.Of(sentence.Text).Trim(), Markers(sentence.Notes))).Where(piece => piece.Text.Length > 0);
        foreach (var page in TextFit.Split(pieces, PieceText, Measure))
        {
            var shown = page.Select(piece => ShownText.Directed(piece.Text, language) + piece.Tail + " ").ToArray();
            var section = RichText.Section(shown.Select(RichText.Text));
            yield return new RenderedBlock(RichText.Block(section), string.Concat(page.Select(piece => piece.Text + piece.Tail + " ")).TrimEnd(), shown.Sum(text => text.Length));
        }
    }

    private static string Markers(IReadOnlyList<int> notes) => string.Concat(notes.Select(note => string.Create(CultureInfo.InvariantCulture, $" [{note}]")));

    private static int Measure(FitPiece piece) => piece.Text.Length + piece.Tail.Length + ShownText.DirectionMarks + 1;

    private static IEnumerable<RenderedBlock> Quote(ReplyPart.Quote quote, string language)
    {
        var text = CleanText.Of(quote.Text);
        var marked = quote.Marked is null ? "" : CleanText.Of(quote.Marked);
        var start = marked.Length == 0 ? -1 : text.IndexOf(marked, StringComparison.Ordinal);
        var end = start < 0 ? -1 : start + marked.Length;
        var place = 0;
        foreach (var page in TextFit.Split([new FitPiece(text, "")], PieceText, Measure))
        {
            var part = string.Concat(page.Select(piece => piece.Text));
            var (from, to) = (Math.Clamp(start - place, 0, part.Length), Math.Clamp(end - place, 0, part.Length));
            place += part.Length;
            if (string.IsNullOrWhiteSpace(part))
            {
                continue;
            }

            var runs = new[] { (Text: part[..from], IsMarked: false), (Text: part[from..to], IsMarked: true), (Text: part[to..], IsMarked: false) }.Where(run => run.Text.Length > 0).ToArray();
            var elements = runs.Select(run => run.IsMarked ? RichText.Bold(ShownText.Directed(run.Text, language)) : RichText.Text(ShownText.Directed(run.Text, language)));
            yield return new RenderedBlock(RichText.Block(RichText.Quote(elements)), part, part.Length + (runs.Length * ShownText.DirectionMarks));
        }
    }

    private static IEnumerable<RenderedBlock> Notes(IEnumerable<ReplyPart.Note> notes, string language)
    {
        foreach (var note in notes)
        {
            var source = Line(note.Source);
            var details = Line(note.Details);
            var number = string.Create(CultureInfo.InvariantCulture, $"[{note.Number}]");
            var shownSource = ShownText.Directed(source.Length > 0 ? source : Ellipsis, language);
            var shownDetails = details.Length > 0 ? ", " + ShownText.Directed(details, language) : "";
            var address = note.Link is { IsAbsoluteUri: true, Scheme: "http" or "https" } link && link.AbsoluteUri.Length <= BlockLimits.Address ? link.AbsoluteUri : "";
            var section = RichText.Section(
            [
                // The link is under words of ours: a source may be named like an address that it does not lead to.
                address.Length > 0 ? RichText.Link(number, address) : RichText.Text(number),
                RichText.Text($" {shownSource}{shownDetails}"),
            ]);
            yield return new RenderedBlock(
                RichText.Block(section), $"{number} {source}{(details.Length > 0 ? ", " + details : "")}", number.Length + 1 + shownSource.Length + shownDetails.Length + address.Length);
        }
    }

    private static string Line(string text) => TextFit.Shorten(CleanText.OneLine(text), NoteText, TextFit.Utf16);

    private static IEnumerable<RenderedBlock> Aside(ReplyPart.Aside aside, string language)
    {
        foreach (var page in TextFit.Split([new FitPiece(CleanText.Of(aside.Text).Trim(), "")], PieceText, Measure))
        {
            var part = string.Concat(page.Select(piece => piece.Text));
            if (!string.IsNullOrWhiteSpace(part))
            {
                var shown = ShownText.Directed(part, language);
                yield return new RenderedBlock(new() { ["type"] = "context", ["elements"] = new System.Text.Json.Nodes.JsonArray(RichText.Plain(shown)) }, part, shown.Length);
            }
        }
    }
}
