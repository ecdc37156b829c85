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

    private readonly Dictionary<(string Language, string Stems), string> english = [];

    private TranslationTable()
    {
    }

    /// <summary>Reads what ships inside the program.</summary>
    /// <exception cref="InvalidOperationException">A resource is missing: a fault of the build.</exception>
    public static TranslationTable Shipped()
    {
        var table = new TranslationTable();
        foreach (var name in new[] { "corpus/translations.yaml", "corpus/glossary.yaml" })
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program was built without {name}.");
            using var reader = new StreamReader(stream);
            table.Add(reader);
        }

        return table;
    }

    /// <summary>Reads a table in the form of the glossary; see the head of either file.</summary>
    /// <exception cref="YamlDotNet.Core.YamlException">Not valid YAML.</exception>
    public static TranslationTable Parse(TextReader yaml)
    {
        var table = new TranslationTable();
        table.Add(yaml);
        return table;
    }

    /// <summary>The longest phrase of the table that begins at a word; null when none does.</summary>
    public TranslatedPhrase? Match(IReadOnlyList<AnalyzedToken> tokens, int start, string language)
    {
        for (var words = Math.Min(MostWords, tokens.Count - start); words > 0; words--)
        {
            var key = string.Join(' ', Enumerable.Range(start, words).Select(position => tokens[position].Stem));
            if (english.TryGetValue((language, key), out var found))
            {
                return new TranslatedPhrase(words, found);
            }
        }

        return null;
    }

    private void Add(TextReader yaml)
    {
        var deserializer = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
        foreach (var entry in deserializer.Deserialize<TranslationFile>(yaml).Terms)
        {
            foreach (var (language, phrases) in new[] { ("fr", entry.Fr), ("es", entry.Es), ("ar", entry.Ar) })
            {
                foreach (var phrase in phrases)
                {
                    // Of two entries for one phrase the first counts.
                    english.TryAdd((language, string.Join(' ', TextAnalysis.Analyze(phrase, language).Select(token => token.Stem))), entry.En is [var usual, ..] ? usual : "");
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

/// <summary>A phrase that was found.</summary>
/// <param name="Words">How many words of the claim it takes.</param>
/// <param name="English">What they are in English; empty for words that English leaves out.</param>
internal sealed record TranslatedPhrase(int Words, string English);
