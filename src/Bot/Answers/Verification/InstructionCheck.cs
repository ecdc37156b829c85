using Bot.Documents;
using Bot.Search;

namespace Bot.Answers.Verification;

/// <summary>A sentence neither quotes, repeats nor gives an instruction that was planted in a passage.</summary>
internal static class InstructionCheck
{
    // So many words that only a planted instruction has are no accident.
    private const int MaxPlantedWords = 2;

    /// <summary>What a sentence has to do with planted instructions; null when nothing.</summary>
    public static string? Fault(CitedSentence sentence)
    {
        if (sentence.Quotes.Any(quote => PlantedIn(quote).Any(planted => planted.Start < quote.Span.End && quote.Span.Start < planted.End)))
        {
            return "it quotes an instruction to the program that is planted in the source";
        }

        if (!sentence.IsVerbatim && PlantedText.IsIn(sentence.Text))
        {
            return "it is worded as an instruction to a program";
        }

        return !sentence.IsVerbatim && RepeatsPlanted(sentence) ? "it repeats an instruction that is planted in the source" : null;
    }

    /// <summary>The planted parts of a quote's passage and its lead-in, as spans of the revision's text.</summary>
    public static IEnumerable<TextSpan> PlantedIn(FoundQuote quote)
    {
        var passage = quote.Passage.Passage;
        return In(passage.Span).Concat(passage.LeadIn is { } leadIn ? In(leadIn) : []);

        IEnumerable<TextSpan> In(TextSpan place) =>
            PlantedText.Find(place.In(quote.Passage.Revision.Text)).Select(planted => planted with { Start = place.Start + planted.Start });
    }

    private static bool RepeatsPlanted(CitedSentence sentence)
    {
        var planted = Words(sentence.Quotes.SelectMany(quote => PlantedIn(quote).Select(span => (span.In(quote.Passage.Revision.Text), quote.Passage))));
        if (planted.Count == 0)
        {
            return false;
        }

        // Words that the honest part of the source has too say nothing of where the sentence took them from.
        planted.ExceptWith(Words(sentence.Quotes.Select(quote => (WholeSentences.Widen(quote).In(quote.Passage.Revision.Text), quote.Passage))));
        return planted.Intersect(Words([(sentence.Text, sentence.Quotes[0].Passage)])).Count() >= MaxPlantedWords;
    }

    private static HashSet<string> Words(IEnumerable<(string Text, RetrievedPassage Passage)> texts) =>
    [
        .. texts.SelectMany(text => TextAnalysis.Analyze(text.Text, text.Passage.Revision.Properties.Language))
            .Where(word => !word.IsStopWord)
            .Select(word => word.Stem),
    ];
}
