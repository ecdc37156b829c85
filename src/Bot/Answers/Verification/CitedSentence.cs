using Bot.Documents;
using Bot.Search;

namespace Bot.Answers.Verification;

/// <summary>A drafted sentence whose every quote was found.</summary>
/// <param name="Text">In the writer's words.</param>
/// <param name="Quotes">In the writer's order; never empty.</param>
internal sealed record CitedSentence(string Text, IReadOnlyList<FoundQuote> Quotes)
{
    /// <summary>Whether it is whole sentences of its sources in their own words, with nothing added, left out or joined that does not belong together.</summary>
    public bool IsVerbatim { get; } = WholeSentences.AreWholeAndTogether(Quotes)
        && QuoteText.Of(Text).Text == QuoteText.Of(string.Join(' ', Quotes.Select(quote => quote.Text))).Text;
}

/// <summary>A quote where it stands.</summary>
/// <param name="Passage">The cited passage.</param>
/// <param name="Span">In the text of the passage's revision, inside the passage or its lead-in.</param>
/// <param name="Planted">The parts of the passage and its lead-in that are instructions to the program; spans of the revision's text, usually none.</param>
internal sealed record FoundQuote(RetrievedPassage Passage, TextSpan Span, IReadOnlyList<TextSpan> Planted)
{
    /// <summary>The revision's own words.</summary>
    public string Text => Span.In(Passage.Revision.Text);
}
