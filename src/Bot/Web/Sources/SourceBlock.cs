namespace Bot.Web.Sources;

/// <summary>A heading, paragraph or source line of a revision's text.</summary>
/// <param name="Kind">How it is laid out.</param>
/// <param name="Runs">The text in pieces that are marked as the quote or not; never empty.</param>
internal sealed record SourceBlock(SourceBlockKind Kind, IReadOnlyList<SourceRun> Runs);

/// <summary>How a <see cref="SourceBlock"/> is laid out.</summary>
internal enum SourceBlockKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>Names what follows.</summary>
    Heading,

    /// <summary>Names the sources of the statement above it.</summary>
    SourceLine,
}

/// <summary>A piece of a block.</summary>
internal sealed record SourceRun(string Text, SourceRunMark Mark);

/// <summary>Whether a piece belongs to the quote that the page was opened for.</summary>
internal enum SourceRunMark
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It is where the quote begins: the place to scroll to.</summary>
    First,

    /// <summary>The quote goes on.</summary>
    Further,
}
