using Bot.Documents;

namespace Bot.Answers;

/// <summary>Proof of a sentence: a span of a fixed revision, and the source a reader would look up.</summary>
/// <param name="Document">Title of the cited document.</param>
/// <param name="Source">The document itself, or for a summary the source that the note rests on.</param>
/// <param name="Kind">Whether the quote is the source's own words or our summary of it.</param>
/// <param name="Revision">The revision whose text holds the quote.</param>
/// <param name="Span">Where the quote stands in that text.</param>
/// <param name="Quote">Verbatim text at <paramref name="Span"/>; never empty.</param>
public sealed record Citation(string Document, SourceNote Source, DocumentKind Kind, RevisionId Revision, TextSpan Span, string Quote);
