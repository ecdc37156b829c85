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

    /// <summary>The passage with blanks where something is planted, so that places in it stay.</summary>
    public string HonestText => Honest(Passage.Passage.Span);

    /// <summary>The same of its lead-in; empty when it has none.</summary>
    public string HonestLeadIn => Passage.Passage.LeadIn is { } leadIn ? Honest(leadIn) : "";

    private string Honest(TextSpan place)
    {
        var characters = place.In(Passage.Revision.Text).ToCharArray();
        foreach (var planted in Planted.Where(place.Contains))
        {
            Array.Fill(characters, ' ', planted.Start - place.Start, planted.Length);
        }

        return new string(characters);
    }
}
