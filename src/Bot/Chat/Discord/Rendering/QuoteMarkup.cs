namespace Bot.Chat.Discord.Rendering;

/// <summary>Sets words of a source apart, with the cited ones in bold.</summary>
/// <param name="direction">That of the reply.</param>
/// <param name="start">Where the cited words begin in the whole text; -1 when all of it is cited.</param>
/// <param name="length">How long they are.</param>
internal sealed class QuoteMarkup(Direction direction, int start, int length)
{
    /// <summary>Writes a part of the text.</summary>
    /// <param name="part">The part.</param>
    /// <param name="offset">Where it begins in the whole text.</param>
    public string Write(string part, int offset)
    {
        var written = new List<string>();
        foreach (var line in part.TrimEnd('\n').Split('\n'))
        {
            written.Add("> " + direction.LineStart + direction.Isolate(Line(line, offset)));
            offset += line.Length + 1;
        }

        return string.Join('\n', written);
    }

    /// <summary>The most that a part measures, wherever the cited words are in it: each line has one pair of marks at most.</summary>
    public static int Most(Direction direction, string part) => new QuoteMarkup(direction, -1, 0).Write(part, 0).Length + ((part.Count(character => character == '\n') + 1) * "****".Length);

    private string Line(string line, int offset)
    {
        var begin = Math.Clamp(start - offset, 0, line.Length);
        var end = Math.Clamp(start + length - offset, 0, line.Length);
        if (start < 0 || begin >= end)
        {
            return Markdown.Escape(line);
        }

        // Spaces next to the marks would keep them from being marks.
        var inside = line[begin..end];
        var bold = inside.Trim();
        if (bold.Length == 0)
        {
            return Markdown.Escape(line);
        }

        begin += inside.Length - inside.TrimStart().Length;
        end = begin + bold.Length;
        return $"{Markdown.Escape(line[..begin])}**{Markdown.Escape(bold, atLineStart: false)}**{Markdown.Escape(line[end..], atLineStart: false)}";
    }
}
