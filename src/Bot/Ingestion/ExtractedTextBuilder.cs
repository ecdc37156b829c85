using System.Text;
using Bot.Documents;

namespace Bot.Ingestion;

/// <summary>Puts cleaned blocks one after the other into a text, with a blank line between them.</summary>
internal sealed class ExtractedTextBuilder(int maxCharacters)
{
    private readonly StringBuilder text = new();
    private readonly List<TextBlock> blocks = [];

    /// <summary>Blocks so far, in reading order.</summary>
    public IReadOnlyList<TextBlock> Blocks => blocks;

    /// <summary>Cleans a block's text and adds it; a block without text is left out.</summary>
    /// <exception cref="UnreadableFileException">The text is over the limit.</exception>
    public void Add(BlockKind kind, string raw, int level = 0, int? page = null)
    {
        var cleaned = TextCleaner.Clean(raw);
        if (cleaned.Length == 0)
        {
            return;
        }

        if (text.Length + cleaned.Length > maxCharacters)
        {
            throw new UnreadableFileException($"has more than {maxCharacters:N0} characters of text: split it, or raise Ingestion:MaxTextCharacters.");
        }

        if (text.Length > 0)
        {
            text.Append("\n\n");
        }

        blocks.Add(new TextBlock(kind, new TextSpan(text.Length, cleaned.Length), level, page, []));
        text.Append(cleaned);
    }

    /// <summary>Gives the last block its sources.</summary>
    public void SourceLastBlock(IReadOnlyList<SourceNote> sources) => blocks[^1] = blocks[^1] with { Sources = sources };

    /// <summary>The text of a block that was added.</summary>
    public string TextOf(TextBlock block) => text.ToString(block.Span.Start, block.Span.Length);

    /// <summary>The text with its blocks.</summary>
    /// <exception cref="UnreadableFileException">There is no text.</exception>
    public ExtractedText Build(ProposedProperties proposed) => blocks.Any(block => block.Kind is not BlockKind.Heading)
        ? new ExtractedText(text.ToString(), blocks, proposed)
        : throw new UnreadableFileException($"{(blocks.Count == 0 ? "has no text" : "has headings but no text under them")}: add a file that has text.");
}
