using Bot.Documents;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Util;

namespace Bot.Search;

/// <summary>Cuts texts into the words that search compares, in each language the sources have. Safe to share between threads.</summary>
public static class TextAnalysis
{
    /// <summary>The languages with an analyzer of their own; every other is analysed as English.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "fr", "es", "ar"];

    private static readonly Dictionary<string, LanguageChains> Chains = Languages.ToDictionary(language => language, language => new LanguageChains(language));

    /// <summary>The words of a text, in order, stop words included.</summary>
    /// <param name="text">Any text; what is not a word or number is passed over.</param>
    /// <param name="language">ISO 639-1.</param>
    public static IReadOnlyList<AnalyzedToken> Analyze(string text, string language)
    {
        var chains = Chains[Known(language)];
        var exact = Tokens(chains.Exact, text);
        var stems = Tokens(chains.Stemmed, text);
        var tokens = new AnalyzedToken[exact.Count];
        for (var position = 0; position < tokens.Length; position++)
        {
            var (term, span) = exact[position];
            tokens[position] = new AnalyzedToken(span, term, stems[position].Term, chains.StopWords.Contains(term));
        }

        return tokens;
    }

    /// <summary>The language itself when it has an analyzer, else English.</summary>
    internal static string Known(string language) => Chains.ContainsKey(language) ? language : "en";

    /// <summary>The chain that fields of a language are indexed with.</summary>
    internal static Analyzer IndexAnalyzer(string language) => Chains[Known(language)].Indexed;

    /// <summary>The chain that keeps words as they are, for fields of any language.</summary>
    internal static Analyzer ExactAnalyzer => Chains["en"].Exact;

    private static List<(string Term, TextSpan Span)> Tokens(Analyzer analyzer, string text)
    {
        var tokens = new List<(string, TextSpan)>();
        using var stream = analyzer.GetTokenStream("", new StringReader(text));
        var term = stream.GetAttribute<ICharTermAttribute>();
        var offset = stream.GetAttribute<IOffsetAttribute>();
        stream.Reset();
        while (stream.IncrementToken())
        {
            tokens.Add((term.ToString() ?? "", new TextSpan(offset.StartOffset, offset.EndOffset - offset.StartOffset)));
        }

        stream.End();
        return tokens;
    }

    private sealed class LanguageChains(string language)
    {
        public Analyzer Exact { get; } = new PassageAnalyzer(language, AnalysisForm.Exact);

        public Analyzer Stemmed { get; } = new PassageAnalyzer(language, AnalysisForm.Stemmed);

        public Analyzer Indexed { get; } = new PassageAnalyzer(language, AnalysisForm.Indexed);

        public CharArraySet StopWords { get; } = PassageAnalyzer.StopWords(language);
    }
}
