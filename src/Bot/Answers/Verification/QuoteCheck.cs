using Bot.Answers.Writing;
using Bot.Search;

namespace Bot.Answers.Verification;

/// <summary>Every quote of a sentence is a run of words of the passage it names, and more than a word. One that is not refuses the sentence.</summary>
internal static class QuoteCheck
{
    // A quote that stands in several places may be meant for any of them.
    private const int MaxReadings = 4;

    /// <summary>The ways to read a sentence's quotes; several when a quote stands in its passage more than once.</summary>
    /// <param name="sentence">As drafted.</param>
    /// <param name="fault">Why there is none; empty when there is one.</param>
    /// <returns>Empty when a quote can't be found.</returns>
    public static IReadOnlyList<CitedSentence> Readings(DraftSentence sentence, out string fault)
    {
        fault = "it cites nothing";
        var places = new List<IReadOnlyList<FoundQuote>>(sentence.Quotes.Count);
        foreach (var quote in sentence.Quotes)
        {
            if (string.IsNullOrWhiteSpace(quote.Quote))
            {
                fault = "a quote is empty";
                return [];
            }

            var spans = QuoteMatcher.Find(quote);
            if (spans.Count == 0)
            {
                fault = "a quote is not in the cited revision";
                return [];
            }

            var planted = PlantedText.FindAround(quote.Passage);
            FoundQuote[] found = [.. spans.Select(span => new FoundQuote(quote.Passage, span, planted))];
            if (!SaysSomething(quote) && !found.Any(WholeSentences.Is))
            {
                fault = "a quote is a single word, or common words alone";
                return [];
            }

            places.Add(found);
        }

        if (places.Count == 0)
        {
            return [];
        }

        fault = "";
        return
        [
            .. Enumerable.Range(0, Math.Min(MaxReadings, places.Max(found => found.Count)))
                .Select(reading => new CitedSentence(sentence.Text, [.. places.Select(found => found[Math.Min(reading, found.Count - 1)])])),
        ];
    }

    // Two words, one of which tells something.
    private static bool SaysSomething(DraftQuote quote)
    {
        var words = TextAnalysis.Analyze(quote.Quote, quote.Passage.Revision.Properties.Language);
        return words.Count > 1 && words.Any(word => !word.IsStopWord);
    }
}
