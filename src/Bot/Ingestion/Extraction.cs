using Bot.Documents;

namespace Bot.Ingestion;

/// <summary>What came of reading a file.</summary>
public abstract record Extraction
{
    private protected Extraction()
    {
    }

    /// <summary>The file has text.</summary>
    public sealed record Readable(ExtractedText Text) : Extraction;

    /// <summary>The file can't be read. The reason is one sentence that says what is wrong with it and what to do.</summary>
    public sealed record Unreadable(string Reason) : Extraction;
}

/// <summary>A file's text with its structure.</summary>
/// <param name="Text">Normalised to NFC and '\n', without control characters; blocks are separated by a blank line.</param>
/// <param name="Blocks">In reading order, not overlapping, each a span of <paramref name="Text"/>; never empty.</param>
/// <param name="Proposed">What the file says about itself.</param>
public sealed record ExtractedText(string Text, IReadOnlyList<TextBlock> Blocks, ProposedProperties Proposed);

/// <summary>A heading, paragraph, list item or table row.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Level">Of a heading from 1 (document title); of a list item its depth from 1; of a table's header row 1; 0 otherwise.</param>
/// <param name="Page">Page it begins on, from 1; null when the format has no pages.</param>
/// <param name="Sources">The sources that a statement of a summary names; empty otherwise.</param>
public sealed record TextBlock(BlockKind Kind, TextSpan Span, int Level, int? Page, IReadOnlyList<SourceNote> Sources);

/// <summary>What a <see cref="TextBlock"/> is.</summary>
public enum BlockKind
{
    /// <summary>Names what follows.</summary>
    Heading,

    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>One item of a list, with its marker as printed.</summary>
    ListItem,

    /// <summary>One row of a table, cells separated by ' | '.</summary>
    TableRow,

    /// <summary>The line that names a statement's sources; shown, never quoted or indexed.</summary>
    SourceLine,
}

/// <summary>What a file says about itself; null or empty where it says nothing.</summary>
public sealed record ProposedProperties
{
    /// <summary>From the front matter, the title element, the document properties or the first heading.</summary>
    public string? Title { get; init; }

    /// <summary>ISO 639-1.</summary>
    public string? Language { get; init; }

    /// <summary>In the file's order.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>The source itself or our summary.</summary>
    public DocumentKind? Kind { get; init; }

    /// <summary>Who stands behind it.</summary>
    public Authority? Authority { get; init; }

    /// <summary>Name with printed reference.</summary>
    public string? Instrument { get; init; }

    /// <summary>Where it is published.</summary>
    public string? Url { get; init; }

    /// <summary>Date of the text.</summary>
    public string? Date { get; init; }

    /// <summary>When it held.</summary>
    public InForce InForce { get; init; } = InForce.Always;
}
