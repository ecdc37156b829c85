namespace Bot.Documents.Quotations;

/// <summary>Words of a revision, with all that a reference to them needs.</summary>
/// <param name="Words">On one line.</param>
/// <param name="Kind">Whether they are a source's own words, or our summary of one.</param>
/// <param name="Works">The sources: for an original one, the document itself; for a summary those it rests on, perhaps none.</param>
/// <param name="Document">Title of the document.</param>
/// <param name="Revision">Its revision's number.</param>
/// <param name="Added">The day the revision was added, in UTC. The text was in hand on that day and has not changed since, so it stands as the day of access.</param>
public sealed record QuotedWords(string Words, DocumentKind Kind, IReadOnlyList<CitedWork> Works, string Document, long Revision, DateOnly Added)
{
    /// <summary>The words of a span.</summary>
    /// <param name="revision">The revision.</param>
    /// <param name="passage">The passage they are from; null when they are from none.</param>
    /// <param name="span">Inside the revision's text.</param>
    public static QuotedWords Of(Revision revision, Passage? passage, TextSpan span)
    {
        var properties = revision.Properties;
        var isSummary = properties.Kind is DocumentKind.Summary;
        var itself = new SourceNote(properties.Instrument, passage?.Locator.Reference ?? "", properties.Url, properties.Authority, properties.Date);
        return new QuotedWords(
            DisplayText.Shortened(span.In(revision.Text), int.MaxValue),
            properties.Kind,
            isSummary ? [.. (passage?.Sources ?? []).Select(source => CitedWork.Of(source, null))] : [CitedWork.Of(itself, passage?.Locator.Page)],
            DisplayText.Shortened(properties.Title, 300),
            revision.Number,
            DateOnly.FromDateTime(revision.CreatedAt.UtcDateTime));
    }
}
