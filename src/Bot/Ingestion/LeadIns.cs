using Bot.Documents;

namespace Bot.Ingestion;

/// <summary>Remembers the words that end with ':' and which list items depend on.</summary>
internal sealed class LeadIns(string text, string language, int maxCharacters)
{
    private readonly List<(int Depth, TextSpan Span)> open = [];

    /// <summary>Nothing before this place explains what follows.</summary>
    public void Clear() => open.Clear();

    /// <summary>A table begins with this header row.</summary>
    public void EnterTable(TextSpan header)
    {
        open.Clear();
        open.Add((-1, header));
    }

    /// <summary>Moves to a block and, when it ends with ':', keeps it for the deeper ones.</summary>
    /// <returns>The lead-in the block depends on; null when it stands by itself.</returns>
    public TextSpan? Enter(TextBlock block, int depth)
    {
        if (block.Kind is not BlockKind.TableRow)
        {
            // What is as deep as a lead-in ends its list; the header of a table ends with the table.
            open.RemoveAll(candidate => candidate.Depth >= depth || candidate.Depth < 0);
        }

        var leadIn = open.Count == 0 ? (TextSpan?)null : Nearest();
        if (text[block.Span.End - 1] is ':' or '：')
        {
            open.Add((depth, LastSentence(block.Span)));
        }

        return leadIn;
    }

    // An inner lead-in such as "(b) the data:" is no sentence, so it takes the outer one along when both are short enough.
    private TextSpan Nearest()
    {
        var span = open[^1].Span;
        for (var index = open.Count - 2; index >= 0 && !IsSentence(span); index--)
        {
            var longer = new TextSpan(open[index].Span.Start, span.End - open[index].Span.Start);
            if (longer.Length > maxCharacters)
            {
                break;
            }

            span = longer;
        }

        return span;
    }

    private bool IsSentence(TextSpan span)
    {
        var begin = ListMarker.Read(text.AsSpan(span.Start, span.Length)) is { } marker ? marker.Length : 0;
        return char.IsUpper(text[span.Start + begin]) || char.GetUnicodeCategory(text[span.Start + begin]) is System.Globalization.UnicodeCategory.OtherLetter;
    }

    private TextSpan LastSentence(TextSpan block)
    {
        var last = SentenceSplitter.Split(block.In(text), language)[^1];
        return last with { Start = last.Start + block.Start };
    }
}
