namespace Bot.Documents;

/// <summary>A piece of a revision small enough to quote and large enough to understand.</summary>
/// <param name="Id">Unique in the store.</param>
/// <param name="Ordinal">Place among the revision's passages, from 0, in reading order.</param>
/// <param name="Span">Where it stands in the revision's text.</param>
/// <param name="LeadIn">The words before a list that a list item depends on; null when it stands by itself.</param>
/// <param name="Locator">Where it stands, for people.</param>
/// <param name="Headings">Outermost first; empty when there is none above it.</param>
/// <param name="Sources">What a summary's statement rests on; empty in an original.</param>
public sealed record Passage(
    PassageId Id,
    int Ordinal,
    TextSpan Span,
    TextSpan? LeadIn,
    Locator Locator,
    IReadOnlyList<string> Headings,
    IReadOnlyList<SourceNote> Sources);
