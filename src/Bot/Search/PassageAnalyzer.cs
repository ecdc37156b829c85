using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace Bot.Search;

/// <summary>How a chain of <see cref="PassageAnalyzer"/> ends.</summary>
internal enum AnalysisForm
{
    /// <summary>Lower-cased and folded words, stop words kept.</summary>
    Exact,

    /// <summary>Stems, stop words kept: one token for each of <see cref="Exact"/>.</summary>
    Stemmed,

    /// <summary>Stems without stop words, as indexed.</summary>
    Indexed,
}

/// <summary>The chain of tokenizer and filters for one language.</summary>
internal sealed class PassageAnalyzer(string language, AnalysisForm form) : Analyzer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly CharArraySet FrenchArticles = FrenchAnalyzer.DEFAULT_ARTICLES;

    /// <summary>The stop words of a language, folded as the tokens are.</summary>
    public static CharArraySet StopWords(string language)
    {
        var standard = language switch
        {
            "fr" => FrenchAnalyzer.DefaultStopSet,
            "es" => SpanishAnalyzer.DefaultStopSet,
            "ar" => ArabicAnalyzer.DefaultStopSet,
            _ => StopAnalyzer.ENGLISH_STOP_WORDS_SET,
        };
        var folded = new CharArraySet(Version, 256, ignoreCase: true);
        foreach (var word in standard)
        {
            folded.Add(Folding.Fold(word));
        }

        return folded;
    }

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new StandardTokenizer(Version, reader);
        TokenStream stream = new LowerCaseFilter(Version, tokenizer);
        stream = language switch
        {
            "en" => new EnglishPossessiveFilter(Version, stream),
            "fr" => new ElisionFilter(stream, FrenchArticles),
            "ar" => new ArabicNormalizationFilter(stream),
            _ => stream,
        };

        // Of a word that is nothing but lengthening strokes the Arabic filter leaves an empty one.
        stream = new LengthFilter(Version, new ASCIIFoldingFilter(stream), 1, int.MaxValue);
        if (form is AnalysisForm.Indexed)
        {
            stream = new StopFilter(Version, stream, StopWords(language));
        }

        if (form is not AnalysisForm.Exact)
        {
            stream = language switch
            {
                "fr" => new FrenchLightStemFilter(stream),
                "es" => new SpanishLightStemFilter(stream),
                "ar" => new ArabicStemFilter(stream),
                _ => new PorterStemFilter(stream),
            };
        }

        return new TokenStreamComponents(tokenizer, stream);
    }

    protected override TextReader InitReader(string fieldName, TextReader reader) => new StringReader(Folding.WesternDigits(reader.ReadToEnd()));
}
