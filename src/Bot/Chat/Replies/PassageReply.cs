using System.Globalization;
using Bot.Answers;
using Bot.Documents;

namespace Bot.Chat.Replies;

/// <summary>Makes a reply of a quote in its place: the passage that holds it, with the ones before and after.</summary>
internal static class PassageReply
{
    // A neighbour that is longer than passages are by default is left out: what was asked for must stay in view.
    private const int MaxNeighbour = 1000;

    /// <returns>Null when the revision has no such place.</returns>
    public static Reply? Of(CitationRecord citation, int note, Revision revision, IReadOnlyList<Passage> passages, Visibility visibility, ChatWords words)
    {
        if (citation.Start < 0 || citation.Length < 1 || citation.Start > revision.Text.Length - citation.Length)
        {
            return null;
        }

        var quote = new TextSpan(citation.Start, citation.Length);
        var around = Around(quote, passages);
        return new Reply
        {
            Language = revision.Properties.Language,
            Visibility = visibility,
            Parts =
            [
                new ReplyPart.Heading(string.Format(CultureInfo.InvariantCulture, words.PassageOf, DisplayText.Of(revision.Properties.Title))),
                new ReplyPart.Quote(DisplayText.Of(around.In(revision.Text)), around == quote ? null : DisplayText.Of(quote.In(revision.Text))),
                NoteList.Part(citation, note, words),
            ],
        };
    }

    private static TextSpan Around(TextSpan quote, IReadOnlyList<Passage> passages)
    {
        var touched = passages.Where(passage => passage.Span.Start < quote.End && quote.Start < passage.Span.End).ToArray();
        if (touched.Length == 0)
        {
            return quote;
        }

        var start = Math.Min(quote.Start, touched[0].Span.Start);
        var end = Math.Max(quote.End, touched[^1].Span.End);
        if (passages.ElementAtOrDefault(touched[0].Ordinal - 1) is { Span.Length: <= MaxNeighbour } before)
        {
            start = Math.Min(start, before.Span.Start);
        }

        if (passages.ElementAtOrDefault(touched[^1].Ordinal + 1) is { Span.Length: <= MaxNeighbour } after)
        {
            end = Math.Max(end, after.Span.End);
        }

        return new TextSpan(start, end - start);
    }
}
