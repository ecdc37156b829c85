using Bot.Documents;
using Bot.Search;

namespace Bot.Answers.Verification;

/// <summary>A sentence of a writer is in the language that was asked for, and so are its quotes: across languages nothing can be held against the source's words.</summary>
internal static class LanguageCheck
{
    // In fewer words a name or a borrowed word decides the verdict.
    private const int LeastWords = 4;

    /// <summary>What is wrong with the language of a sentence; null when nothing is, or when it is verbatim: a quotation keeps its source's language.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="language">That was asked for, ISO 639-1.</param>
    public static string? Fault(CitedSentence sentence, string language)
    {
        if (sentence.IsVerbatim)
        {
            return null;
        }

        if (Detect(sentence, language) is { } written && written != language)
        {
            return $"it is in {LanguageNames.English(written)}, and {LanguageNames.English(language)} was asked for";
        }

        return sentence.Quotes.Select(quote => LanguageOf(quote, language)).FirstOrDefault(quoted => quoted != language) is { } other
            ? $"it is in {LanguageNames.English(language)} and its quote in {LanguageNames.English(other)}: the two can't be compared"
            : null;
    }

    /// <summary>The language of a quote: its document's, or the one asked for when the quote itself is plainly in that.</summary>
    private static string LanguageOf(FoundQuote quote, string language)
    {
        var document = quote.Passage.Revision.Properties.Language;
        return document != language && LanguageDetector.Detect(WholeSentences.Widen(quote).In(quote.Passage.Revision.Text)) == language ? language : document;
    }

    // The whole sentence must tell, and what it does not share with its quotes too: names and borrowed words are no proof.
    private static string? Detect(CitedSentence sentence, string language)
    {
        if (LanguageDetector.Detect(sentence.Text) is not { } written || written == language)
        {
            return null;
        }

        var quoted = sentence.Quotes.SelectMany(quote => TextAnalysis.Analyze(quote.Text, language)).Select(word => word.Exact).ToHashSet(StringComparer.Ordinal);
        var own = TextAnalysis.Analyze(sentence.Text, language).Where(word => !quoted.Contains(word.Exact)).Select(word => word.Span.In(sentence.Text)).ToArray();
        return own.Length >= LeastWords && LanguageDetector.Detect(string.Join(' ', own)) == written ? written : null;
    }
}
