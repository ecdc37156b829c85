using Bot.Answers.Writing;
using Bot.Documents;

namespace Bot.Answers.Verification;

/// <summary>Tells whether quotes are whole: a part of a sentence can say the opposite of it, and two parts joined can say anything.</summary>
internal static class WholeSentences
{
    /// <summary>Whether a quote begins where a sentence of its passage begins and ends where one ends, or is the whole lead-in.</summary>
    public static bool Is(DraftQuote quote, TextSpan span)
    {
        var passage = quote.Passage;
        if (span == passage.Passage.LeadIn)
        {
            return true;
        }

        var place = passage.Passage.Span;
        var sentences = SentenceSplitter.Split(passage.Text, passage.Revision.Properties.Language);
        return sentences.Any(sentence => place.Start + sentence.Start == span.Start) && sentences.Any(sentence => place.Start + sentence.End == span.End);
    }

    /// <summary>Whether quotes may stand as one sentence: one alone, or a lead-in with the beginning of the list item that depends on it.</summary>
    public static bool BelongTogether(IReadOnlyList<DraftQuote> quotes, IReadOnlyList<TextSpan> spans) => quotes.Count == 1
        || (quotes.Count == 2
            && quotes[0].Passage.Passage.Id == quotes[1].Passage.Passage.Id
            && spans[0] == quotes[0].Passage.Passage.LeadIn
            && spans[1].Start == quotes[1].Passage.Passage.Span.Start);
}
