using Bot.Answers.Verification;
using Bot.Documents;
using Bot.Search;

namespace Bot.Answers.Certified;

/// <summary>What a quote says where it stands.</summary>
/// <param name="Said">The whole sentences that it is of, and the lead-in that goes on in them: a part of a sentence can say the opposite of it.</param>
/// <param name="Headings">What they are said of.</param>
/// <param name="Sources">What a summary says it after.</param>
internal sealed record QuotedPlace(IReadOnlyList<string> Said, IReadOnlyList<string> Headings, IReadOnlyList<SourceNote> Sources)
{
    // Words that stand in a passage more often than this are no quote of one place.
    private const int MaxPlaces = 16;

    /// <summary>The places of a span in its revision.</summary>
    public static IReadOnlyList<QuotedPlace> At(Revision revision, IReadOnlyList<Passage> passages, TextSpan span) =>
        [.. passages.Where(passage => passage.Span.Contains(span) || passage.LeadIn?.Contains(span) is true).Select(passage => Of(revision, passage, span))];

    /// <summary>The places in a passage where the words of a quote stand.</summary>
    public static IEnumerable<QuotedPlace> Find(Revision revision, Passage passage, string quote) =>
        Find(revision.Text, passage.Span, quote)
            .Concat(passage.LeadIn is { } leadIn ? Find(revision.Text, leadIn, quote) : [])
            .Take(MaxPlaces)
            .Select(span => Of(revision, passage, span));

    public bool IsTheSameAs(QuotedPlace other) => Said.SequenceEqual(other.Said) && Headings.SequenceEqual(other.Headings) && Sources.SequenceEqual(other.Sources);

    private static QuotedPlace Of(Revision revision, Passage passage, TextSpan span)
    {
        var proof = WholeSentences.Proof(new FoundQuote(new RetrievedPassage(passage, revision, 0), span, []));
        return new QuotedPlace([.. proof.Select(sentence => sentence.In(revision.Text))], passage.Headings, passage.Sources);
    }

    private static IEnumerable<TextSpan> Find(string text, TextSpan within, string quote)
    {
        for (var at = within.Start; quote.Length > 0 && (at = text.IndexOf(quote, at, within.End - at, StringComparison.Ordinal)) >= 0; at++)
        {
            yield return new TextSpan(at, quote.Length);
        }
    }
}
