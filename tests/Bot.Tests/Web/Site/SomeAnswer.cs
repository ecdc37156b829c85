using Bot.Answers;
using Bot.Documents;

namespace Bot.Tests.Web.Site;

/// <summary>Makes outcomes that cite what is really in a revision.</summary>
public static class SomeAnswer
{
    public static CitationRecord Citing(StoredRevision stored, string quote)
    {
        var start = stored.Revision.Text.IndexOf(quote, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The revision does not say '{quote}'.");
        var passage = stored.Passages.First(passage => passage.Span.Contains(new TextSpan(start, quote.Length)));
        var properties = stored.Revision.Properties;
        var source = passage.Sources.Count > 0
            ? passage.Sources[0]
            : new SourceNote(properties.Instrument, passage.Locator.Reference, properties.Url, properties.Authority, properties.Date);
        return CitationRecord.Of(new Citation(properties.Title, source, properties.Kind, stored.Revision.Id, new TextSpan(start, quote.Length), quote));
    }

    public static AnswerRecord Of(params SentenceRecord[] sentences) => new()
    {
        Outcome = "answer", Writer = "extractive", Language = "en", ElapsedMs = 12, Sentences = sentences, Closest = [],
    };

    public static AnswerRecord Abstaining(string reason, params CitationRecord[] closest) => new()
    {
        Outcome = "abstention", Reason = reason, Writer = "extractive", Language = "en", ElapsedMs = 9, Sentences = [],
        Closest = [.. closest.Select(citation => new ClosestRecord(citation.Document, citation.Reference, citation.Quote, citation))],
    };

    public static SentenceRecord Quoting(StoredRevision stored, string quote) => new(quote, [Citing(stored, quote)]);
}
