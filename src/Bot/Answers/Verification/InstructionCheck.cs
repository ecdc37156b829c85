using Bot.Documents;
using Bot.Search;

namespace Bot.Answers.Verification;

/// <summary>A sentence neither quotes, repeats nor gives an instruction that was planted in a passage.</summary>
internal static class InstructionCheck
{
    // So many words that only a planted instruction has are no accident.
    private const int LeastPlantedWords = 2;

    /// <summary>What a sentence has to do with planted instructions; null when nothing.</summary>
    public static string? Fault(CitedSentence sentence)
    {
        if (sentence.Quotes.Any(quote => quote.Planted.Any(planted => Touches(planted, quote.Span) || (!sentence.IsVerbatim && WholeSentences.Proof(quote).Any(proof => Touches(planted, proof))))))
        {
            return "it quotes an instruction to the program that is planted in the source";
        }

        if (!sentence.IsVerbatim && PlantedText.IsIn(sentence.Text))
        {
            return "it is worded as an instruction to a program";
        }

        return !sentence.IsVerbatim && RepeatsPlanted(sentence) ? "it repeats an instruction that is planted in the source" : null;
    }

    private static bool Touches(TextSpan planted, TextSpan shown) => planted.Start < shown.End && shown.Start < planted.End;

    private static bool RepeatsPlanted(CitedSentence sentence)
    {
        var planted = Words(sentence.Quotes.SelectMany(quote => quote.Planted.Select(span => (span.In(quote.Passage.Revision.Text), quote.Passage))));
        if (planted.Count == 0)
        {
            return false;
        }

        // Words that the honest part of the source has too say nothing of where the sentence took them from.
        planted.ExceptWith(Words(sentence.Quotes.SelectMany(quote => new[] { (quote.HonestText, quote.Passage), (quote.HonestLeadIn, quote.Passage) })));
        return planted.Intersect(Words([(sentence.Text, sentence.Quotes[0].Passage)])).Count() >= LeastPlantedWords;
    }

    private static HashSet<string> Words(IEnumerable<(string Text, RetrievedPassage Passage)> texts) =>
    [
        .. texts.SelectMany(text => TextAnalysis.Analyze(text.Text, text.Passage.Revision.Properties.Language))
            .Where(word => !word.IsStopWord)
            .Select(word => word.Stem),
    ];
}
