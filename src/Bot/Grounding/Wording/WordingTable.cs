using System.Reflection;
using Bot.Grounding.Reading;
using Bot.Search;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Bot.Grounding.Wording;

/// <summary>Which English expressions mean the same, say more than one another, or exclude one another. Immutable after construction.</summary>
internal sealed class WordingTable
{
    private const int MaxWords = 8;
    private const int MaxGap = 5;

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "out", "up", "down", "off", "on", "over", "back", "away", "in", "apart", "aside", "together", "know", "go" };

    private readonly Dictionary<string, WordingEntry> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> firstWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> verbs = new(StringComparer.Ordinal);
    private readonly HashSet<string> generic = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> families = new(StringComparer.Ordinal);
    private int groups;

    /// <summary>Puts a table together.</summary>
    /// <param name="predicates">Verbs, adverbs and phrases.</param>
    /// <param name="things">Nouns and adjectives.</param>
    /// <param name="equivalents">Further groups of expressions that mean the same.</param>
    public WordingTable(WordingFile predicates, WordingFile things, IEnumerable<IReadOnlyList<string>> equivalents)
    {
        WordingFile[] files = [predicates, things];
        foreach (var family in files.SelectMany(file => file.Derived))
        {
            AddFamily(family);
        }

        foreach (var file in files)
        {
            Add(file.Same, (entry, _, group) => entry.Same.Add(group));
            Add(file.Entails, (entry, place, group) => (place == 0 ? entry.Says : entry.SaidBy).Add(group));
            Add(file.Opposite, (entry, _, group) => entry.Opposite.Add(group));
            Add(file.Converse, (entry, _, group) => entry.Converse.Add(group));
            Add(file.Alternatives, (entry, _, group) => entry.Alternatives.Add(group));
            generic.UnionWith(file.Generic.Select(Lemmas.Of));
        }

        Add(equivalents, (entry, _, group) => entry.Same.Add(group));
        AddVerbs(predicates);
    }

    /// <summary>Reads the table that ships inside the program.</summary>
    /// <exception cref="InvalidOperationException">A resource is missing: a fault of the build.</exception>
    /// <exception cref="YamlDotNet.Core.YamlException">A file has a section that <see cref="WordingFile"/> does not: a fault of the build.</exception>
    public static WordingTable Shipped(Glossary glossary)
    {
        var deserializer = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithDuplicateKeyChecking().Build();
        return new WordingTable(Read("corpus/wording/verbs.yaml", deserializer), Read("corpus/wording/nouns.yaml", deserializer), glossary.Equivalents);
    }

    /// <summary>Whether a base form is known as a verb.</summary>
    public bool IsVerb(string lemma) => verbs.Contains(lemma);

    /// <summary>Whether a base form is a noun made of a known verb: "proposal", "approval".</summary>
    public bool IsNominal(string lemma) => families.TryGetValue(lemma, out var root) && root != lemma && verbs.Contains(root);

    /// <summary>Whether a word adds nothing by itself.</summary>
    public bool IsGeneric(string lemma) => generic.Contains(lemma);

    /// <summary>The base form that stands for a word's whole family: "decision" and "decide" have one.</summary>
    public string FamilyOf(string lemma) => families.GetValueOrDefault(lemma, lemma);

    /// <summary>The expressions of the table in a text, overlapping ones included.</summary>
    public List<Term> Terms(IReadOnlyList<Word> words)
    {
        var terms = new List<Term>();
        for (var start = 0; start < words.Count; start++)
        {
            if (words[start].Class is WordClass.Punctuation || !firstWords.Contains(FamilyOf(words[start].Lemma)))
            {
                continue;
            }

            var key = "";
            for (var end = start + 1; end <= words.Count && end - start <= MaxWords && words[end - 1].Class is not WordClass.Punctuation; end++)
            {
                key = key.Length == 0 ? FamilyOf(words[end - 1].Lemma) : key + " " + FamilyOf(words[end - 1].Lemma);
                if (entries.TryGetValue(key, out var entry))
                {
                    terms.Add(new Term(start, end, entry));
                }
            }
        }

        AddParted(terms, words);
        return terms;
    }

    // "Carries the decision out", "lets those concerned know": a verb and its particle with the object between.
    private void AddParted(List<Term> terms, IReadOnlyList<Word> words)
    {
        for (var verb = 0; verb < words.Count; verb++)
        {
            if (words[verb].Class is not WordClass.Content || !firstWords.Contains(FamilyOf(words[verb].Lemma)))
            {
                continue;
            }

            for (var particle = verb + 2; particle < words.Count && particle <= verb + MaxGap && words[particle].Class is not WordClass.Punctuation; particle++)
            {
                if (Particles.Contains(words[particle].Lower) && entries.TryGetValue(FamilyOf(words[verb].Lemma) + " " + words[particle].Lower, out var entry))
                {
                    terms.Add(new Term(verb, verb + 1, entry));
                    terms.Add(new Term(particle, particle + 1, entry));
                }
            }
        }
    }

    /// <summary>How an expression of the evidence stands to one of the sentence.</summary>
    public static Relation Of(WordingEntry evidence, WordingEntry sentence) =>
        ReferenceEquals(evidence, sentence) || evidence.Same.Overlaps(sentence.Same) ? Relation.Same
        : evidence.Says.Overlaps(sentence.SaidBy) ? Relation.Entails
        : evidence.Converse.Overlaps(sentence.Converse) ? Relation.Converse
        : evidence.Opposite.Overlaps(sentence.Opposite) ? Relation.Opposite
        : evidence.SaidBy.Overlaps(sentence.Says) ? Relation.Narrower
        : evidence.Alternatives.Overlaps(sentence.Alternatives) ? Relation.Alternative
        : Relation.None;

    private static WordingFile Read(string name, IDeserializer deserializer)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return deserializer.Deserialize<WordingFile>(reader);
    }

    // Each predicate begins with its verb, each of their families with it.
    private void AddVerbs(WordingFile predicates)
    {
        var expressions = predicates.Same.Concat(predicates.Opposite).Concat(predicates.Converse).Concat(predicates.Entails).SelectMany(group => group)
            .Concat(predicates.Derived.Where(family => family.Count > 0).Select(family => family[0]));
        foreach (var expression in expressions)
        {
            if (Tokenizer.Words(expression) is [{ Class: WordClass.Content } first, ..] && !Adverbs.Is(first.Lower) && !Adjectives.Is(first.Lower))
            {
                verbs.Add(first.Lemma);
            }
        }
    }

    private void AddFamily(List<string> family)
    {
        var lemmas = family.Where(word => !word.Contains(' ', StringComparison.Ordinal)).Select(word => Lemmas.Of(word.ToLowerInvariant())).ToArray();
        if (lemmas.Length == 0)
        {
            return;
        }

        // A word of two families joins them.
        var root = lemmas.Select(lemma => families.GetValueOrDefault(lemma)).FirstOrDefault(known => known is not null) ?? lemmas[0];
        foreach (var lemma in lemmas)
        {
            if (families.TryGetValue(lemma, out var other) && other != root)
            {
                foreach (var member in families.Where(entry => entry.Value == other).Select(entry => entry.Key).ToArray())
                {
                    families[member] = root;
                }
            }

            families[lemma] = root;
        }
    }

    private void Add(IEnumerable<IReadOnlyList<string>> added, Action<WordingEntry, int, int> join)
    {
        foreach (var group in added)
        {
            groups++;
            for (var place = 0; place < group.Count; place++)
            {
                var words = Tokenizer.Words(group[place].ToLowerInvariant()).Where(word => word.Class is not WordClass.Punctuation).Select(word => FamilyOf(word.Lemma)).ToArray();
                if (words.Length is 0 or > MaxWords)
                {
                    continue;
                }

                firstWords.Add(words[0]);
                var key = string.Join(' ', words);
                if (!entries.TryGetValue(key, out var entry))
                {
                    entries[key] = entry = new WordingEntry();
                }

                entry.Groups.Add(groups);
                join(entry, place, groups);
            }
        }
    }
}
