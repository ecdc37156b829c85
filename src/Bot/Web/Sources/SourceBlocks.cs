using Bot.Documents;

namespace Bot.Web.Sources;

/// <summary>Cuts a part of a revision's text into blocks and marks the quote in them.</summary>
internal static class SourceBlocks
{
    /// <summary>The blocks of a part, in reading order; together they are its text without the blank lines.</summary>
    public static IReadOnlyList<SourceBlock> Of(Revision revision, IReadOnlyList<Passage> passages, TextSpan part, TextSpan? quote)
    {
        var headings = passages.SelectMany(passage => passage.Headings).ToHashSet(StringComparer.Ordinal);
        var blocks = new List<SourceBlock>();
        var isMarked = false;
        foreach (var span in Spans(revision.Text, part))
        {
            var text = span.In(revision.Text);
            var runs = Runs(revision.Text, span, quote, ref isMarked);
            blocks.Add(new SourceBlock(KindOf(text, headings, revision.Properties.Kind), runs));
        }

        return blocks;
    }

    private static SourceBlockKind KindOf(string text, HashSet<string> headings, DocumentKind kind)
    {
        if (headings.Contains(text.Trim()))
        {
            return SourceBlockKind.Heading;
        }

        // Only our summaries have such lines; in an original "Source: ..." is the author's text.
        var isSourceLine = kind is DocumentKind.Summary
            && (text.StartsWith("Source:", StringComparison.Ordinal) || text.StartsWith("Sources:", StringComparison.Ordinal));
        return isSourceLine ? SourceBlockKind.SourceLine : SourceBlockKind.Paragraph;
    }

    private static IEnumerable<TextSpan> Spans(string text, TextSpan part)
    {
        for (var start = part.Start; start < part.End;)
        {
            var blank = text.IndexOf("\n\n", start, part.End - start, StringComparison.Ordinal);
            var end = blank < 0 ? part.End : blank;
            if (end > start)
            {
                yield return new TextSpan(start, end - start);
            }

            start = end + 2;
        }
    }

    private static List<SourceRun> Runs(string text, TextSpan block, TextSpan? quote, ref bool isMarked)
    {
        var start = Math.Max(block.Start, quote?.Start ?? 0);
        var end = Math.Min(block.End, quote?.End ?? 0);
        if (start >= end)
        {
            return [new SourceRun(block.In(text), SourceRunMark.None)];
        }

        var runs = new List<SourceRun>(3);
        Add(runs, text[block.Start..start], SourceRunMark.None);
        Add(runs, text[start..end], isMarked ? SourceRunMark.Further : SourceRunMark.First);
        Add(runs, text[end..block.End], SourceRunMark.None);
        isMarked = true;
        return runs;
    }

    private static void Add(List<SourceRun> runs, string text, SourceRunMark mark)
    {
        if (text.Length > 0)
        {
            runs.Add(new SourceRun(text, mark));
        }
    }
}
