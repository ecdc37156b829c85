using System.Reflection;
using Bot.Search;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Facts;

/// <summary>French, Spanish and Arabic words with their English equivalents: the names of the glossary, and the plain words of <c>corpus/wording/translations.yaml</c>.</summary>
/// <remarks>Read once at start; immutable afterwards.</remarks>
internal sealed class TranslationTable
{
    // A phrase longer than this is never looked up.
    private const int MostWords = 8;

    // By the letters as they are written, then without accents, then by stems: "à" is not "a", and a secretary is not a secretariat.
    private readonly Dictionary<(string Language, PhraseForm Form, string Phrase), string> english = [];

    private TranslationTable()
    {
    }

    /// <summary>Reads what ships inside the program.</summary>
    /// <exception cref="InvalidOperationException">A resource is missing: a fault of the build.</exception>
    public static TranslationTable Shipped()
    {
        var table = new TranslationTable();
        foreach (var name in new[] { "corpus/wording/translations.yaml", "corpus/glossary.yaml" })
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program was built without {name}.");
            using var reader = new StreamReader(stream);
            table.Add(reader);
        }

        return table;
    }

    /// <summary>The longest phrase of the table that begins at a word; null when none does.</summary>
    /// <param name="text">The claim.</param>
    /// <param name="tokens">Its words.</param>
    /// <param name="start">The word.</param>
    /// <param name="language">ISO 639-1.</param>
    public TranslatedPhrase? Match(string text, IReadOnlyList<AnalyzedToken> tokens, int start, string language)
    {
        var words = 1;
        while (words < MostWords && start + words < tokens.Count && AreOnePhrase(text, tokens[start + words - 1], tokens[start + words]))
        {
            words++;
        }

        for (; words > 0; words--)
        {
            AnalyzedToken[] phrase = [.. tokens.Skip(start).Take(words)];
            foreach (var form in Enum.GetValues<PhraseForm>())
            {
                if (english.TryGetValue((language, form, Key(text, phrase, form)), out var found))
                {
                    return new TranslatedPhrase(words, found);
                }
            }
        }

        return null;
    }

    // A comma or a colon ends a phrase.
    private static bool AreOnePhrase(string text, AnalyzedToken word, AnalyzedToken next) =>
        text.AsSpan()[word.Span.End..next.Span.Start].IndexOfAnyExcept([' ', '\'', '’', '-', '\u00a0']) < 0;

    private static string Key(string text, IEnumerable<AnalyzedToken> phrase, PhraseForm form) => string.Join(' ', phrase.Select(token => form switch
    {
        PhraseForm.Written => token.Span.In(text).ToLowerInvariant(),
        PhraseForm.Folded => token.Exact,
        _ => token.Stem,
    }));

    private void Add(TextReader yaml)
    {
        var deserializer = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
        foreach (var entry in deserializer.Deserialize<TranslationFile>(yaml).Terms)
        {
            foreach (var (language, phrases) in new[] { ("fr", entry.Fr), ("es", entry.Es), ("ar", entry.Ar) })
            {
                foreach (var phrase in phrases)
                {
                    var tokens = TextAnalysis.Analyze(phrase, language);
                    foreach (var form in Enum.GetValues<PhraseForm>())
                    {
                        // Of two entries for one phrase the first counts.
                        english.TryAdd((language, form, Key(phrase, tokens, form)), entry.En is [var usual, ..] ? usual : "");
                    }
                }
            }
        }
    }

    private sealed class TranslationFile
    {
        public List<TranslationEntry> Terms { get; set; } = [];
    }

    private sealed class TranslationEntry
    {
        public List<string> En { get; set; } = [];

        public List<string> Fr { get; set; } = [];

        public List<string> Es { get; set; } = [];

        public List<string> Ar { get; set; } = [];
    }
}

/// <summary>How closely a phrase has to be written as in the table.</summary>
internal enum PhraseForm
{
    /// <summary>With its accents and endings.</summary>
    Written,

    /// <summary>Without accents.</summary>
    Folded,

    /// <summary>With any ending.</summary>
    Stemmed,
}

/// <summary>A phrase that was found.</summary>
/// <param name="Words">How many words of the claim it takes.</param>
/// <param name="English">What they are in English; empty for words that English leaves out.</param>
internal sealed record TranslatedPhrase(int Words, string English);
