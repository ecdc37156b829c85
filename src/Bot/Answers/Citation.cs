using Bot.Documents;
using Bot.Search;

namespace Bot.Answers;

/// <summary>Proof of a sentence: a span of a fixed revision, and the source a reader would look up.</summary>
/// <param name="Document">Title of the cited document.</param>
/// <param name="Source">The document itself, or for a summary the source that the note rests on.</param>
/// <param name="Kind">Whether the quote is the source's own words or our summary of it.</param>
/// <param name="Revision">The revision whose text holds the quote.</param>
/// <param name="Span">Where the quote stands in that text.</param>
/// <param name="Quote">Verbatim text at <paramref name="Span"/>; never empty.</param>
public sealed record Citation(string Document, SourceNote Source, DocumentKind Kind, RevisionId Revision, TextSpan Span, string Quote)
{
    /// <summary>Cites a span of a passage's revision: once for an original, for a summary once for each source that the statement names.</summary>
    /// <param name="passage">The passage that holds the span, or the list item whose lead-in it is.</param>
    /// <param name="span">Not empty, inside the revision's text.</param>
    public static IEnumerable<Citation> Of(RetrievedPassage passage, TextSpan span)
    {
        var properties = passage.Revision.Properties;
        var quote = span.In(passage.Revision.Text);
        if (passage.Passage.Sources.Count > 0)
        {
            return passage.Passage.Sources.Select(source => new Citation(properties.Title, source, properties.Kind, passage.Revision.Id, span, quote));
        }

        var self = new SourceNote(properties.Instrument, passage.Passage.Locator.ToString(), properties.Url, properties.Authority, properties.Date);
        return [new Citation(properties.Title, self, properties.Kind, passage.Revision.Id, span, quote)];
    }
}
