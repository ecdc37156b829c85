using System.Reflection;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Search;

/// <summary>Terms, abbreviations and everyday words, each with the forms that the sources use: the bridge from what people type to what is written.</summary>
/// <remarks>Read once at start from <c>corpus/glossary.yaml</c>; immutable afterwards.</remarks>
public sealed class Glossary
{
    // A phrase longer than this is never looked up; the longest in the shipped file has 9 words.
    private const int MaxPhraseWords = 10;

    private readonly Dictionary<string, Dictionary<string, List<GlossaryMeaning>>> meanings = [];

    private Glossary(IEnumerable<GlossaryEntry> entries)
    {
        var equivalents = new List<IReadOnlyList<string>>();
        foreach (var entry in entries)
        {
            Add(entry);
            equivalents.Add([.. entry.En.Where(form => form.Length > 0 && char.IsUpper(form[0]))]);
        }

        Equivalents = equivalents;
    }

    /// <summary>The names and abbreviations of each term, which stand for the same; a group may be empty. Terms that are no names are left out: for finding passages "freeze" and "seize" may be one, for proving a sentence they are not.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Equivalents { get; }

    /// <summary>A glossary without entries, for collections of other subjects.</summary>
    public static Glossary Empty { get; } = new([]);

    /// <summary>Reads the glossary that ships inside the program.</summary>
    /// <exception cref="InvalidOperationException">The resource is missing or not valid: a fault of the build.</exception>
    public static Glossary Shipped()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("corpus/glossary.yaml")
            ?? throw new InvalidOperationException("The program was built without corpus/glossary.yaml.");
        using var reader = new StreamReader(stream);
        return Parse(reader);
    }

    /// <summary>Reads a glossary; the form is described at the head of <c>corpus/glossary.yaml</c>.</summary>
    /// <exception cref="YamlDotNet.Core.YamlException">Not valid YAML, or with unknown keys.</exception>
    public static Glossary Parse(TextReader yaml)
    {
        var deserializer = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build();
        return new Glossary(deserializer.Deserialize<GlossaryFile>(yaml).Terms);
    }

    /// <summary>The longest phrase of the glossary that begins at a word.</summary>
    /// <returns>Null when none does.</returns>
    internal GlossaryMatch? Match(IReadOnlyList<AnalyzedToken> tokens, int start, string language)
    {
        if (!meanings.TryGetValue(language, out var phrases))
        {
            return null;
        }

        for (var length = Math.Min(MaxPhraseWords, tokens.Count - start); length > 0; length--)
        {
            var key = Key(Enumerable.Range(start, length).Select(position => tokens[position].Stem));
            if (phrases.TryGetValue(key, out var found))
            {
                return new GlossaryMatch(length, found);
            }
        }

        return null;
    }

    private void Add(GlossaryEntry entry)
    {
        // Every English form is a way for the sources to say it; the first is the usual one.
        var written = entry.En.Select(phrase => Stems(phrase, "en")).Where(phrase => phrase.Count > 0).ToArray();
        var isName = entry.En is [{ Length: > 0 } usual, ..] && char.IsUpper(usual[0]);
        foreach (var phrase in entry.En)
        {
            Add("en", phrase, new GlossaryMeaning(written, MeaningStrength.Equivalent, isName));
        }

        foreach (var phrase in entry.Asked)
        {
            Add("en", phrase, new GlossaryMeaning(written, MeaningStrength.AskedFor, IsName: false));
        }

        foreach (var (language, phrases) in new[] { ("fr", entry.Fr), ("es", entry.Es), ("ar", entry.Ar) })
        {
            foreach (var phrase in phrases)
            {
                Add(language, phrase, new GlossaryMeaning([.. written, .. entry.Asked.Select(asked => Stems(asked, "en")).Where(asked => asked.Count > 0)], MeaningStrength.Equivalent, isName));
            }
        }
    }

    private void Add(string language, string phrase, GlossaryMeaning meaning)
    {
        var key = Key(Stems(phrase, language));
        if (key.Length == 0)
        {
            return;
        }

        if (!meanings.TryGetValue(language, out var phrases))
        {
            meanings[language] = phrases = [];
        }

        if (!phrases.TryGetValue(key, out var known))
        {
            phrases[key] = known = [];
        }

        known.Add(meaning);
    }

    private static List<string> Stems(string phrase, string language) => [.. TextAnalysis.Analyze(phrase, language).Select(token => token.Stem)];

    private static string Key(IEnumerable<string> stems) => string.Join(' ', stems);
}

/// <summary>How sure it is that a phrase of the question means what the sources say.</summary>
internal enum MeaningStrength
{
    /// <summary>Another form of the same term.</summary>
    Equivalent,

    /// <summary>An everyday word with which people ask for the term.</summary>
    AskedFor,
}

/// <summary>What a phrase means, as the stems of each English form.</summary>
/// <param name="Written">The stems of each English form, the usual one first.</param>
/// <param name="Strength">How sure it is.</param>
/// <param name="IsName">Whether the usual form is a name: of a country, a person, a body.</param>
internal sealed record GlossaryMeaning(IReadOnlyList<IReadOnlyList<string>> Written, MeaningStrength Strength, bool IsName);

/// <summary>A phrase found in a question.</summary>
internal sealed record GlossaryMatch(int Words, IReadOnlyList<GlossaryMeaning> Meanings);

/// <summary>The file as YAML has it.</summary>
internal sealed class GlossaryFile
{
    public List<GlossaryEntry> Terms { get; set; } = [];
}

/// <summary>One entry as YAML has it.</summary>
internal sealed class GlossaryEntry
{
    public List<string> En { get; set; } = [];

    public List<string> Fr { get; set; } = [];

    public List<string> Es { get; set; } = [];

    public List<string> Ar { get; set; } = [];

    public List<string> Asked { get; set; } = [];
}
