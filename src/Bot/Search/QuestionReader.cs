using System.Globalization;
using System.Text;
using Bot.Documents;

namespace Bot.Search;

/// <summary>Reads a question: its language, the articles it names, and its words with everything in the sources they may stand for.</summary>
/// <remarks>Safe to share between threads. Takes time linear in the question, which is cut to <see cref="MaxWords"/> words.</remarks>
public sealed class QuestionReader(PassageIndex index, Glossary glossary)
{
    /// <summary>Words of a question that are looked at; a longer one is read up to here.</summary>
    public const int MaxWords = 120;

    // Twice what a question may have; only what is handed in as a conversation can be longer.
    private const int MaxCharacters = 8000;

    // What is taken from the conversation counts less than what was asked now.
    private const float EarlierQuestionWeight = 0.45f;
    private const float EarlierAnswerWeight = 0.2f;

    // The word itself is surest, then another form of it, then what people say for it.
    private const float EquivalentWeight = 0.95f;
    private const float AskedForWeight = 0.7f;
    private const float MendedWeight = 0.85f;

    // A word shorter than this has too many neighbours to guess which one was meant.
    private const int MinMendedLength = 4;

    // Longer ones take long to compare and are seldom words.
    private const int MaxMendedLength = 24;

    // Looking for neighbours takes milliseconds, and a text of more unknown words than this is not helped by mending.
    private const int MaxMended = 8;

    /// <summary>Reads a question that stands alone.</summary>
    public ReadQuestion Read(string text) => Read(text, [], []);

    /// <summary>Reads a question in its conversation.</summary>
    /// <param name="text">As typed.</param>
    /// <param name="earlierQuestions">What was asked before, oldest first; words that the new question lacks are added with less weight.</param>
    /// <param name="earlierAnswers">What was answered before, oldest first.</param>
    public ReadQuestion Read(string text, IReadOnlyList<string> earlierQuestions, IReadOnlyList<string> earlierAnswers)
    {
        var cleaned = Clean(text);
        var language = LanguageDetector.Detect(cleaned) ?? "en";
        var (references, places) = ArticleReferenceParser.Find(cleaned);
        var mended = new Dictionary<string, string?>(StringComparer.Ordinal);
        var groups = Groups(cleaned, language, places, 1f, mended);
        var parts = Clauses.Split(cleaned, groups);
        if (earlierQuestions.Count > 0)
        {
            var mendedEarlier = new Dictionary<string, string?>(StringComparer.Ordinal);
            AddEarlier(groups, earlierQuestions[^1], EarlierQuestionWeight, mendedEarlier);
            AddEarlier(groups, earlierAnswers.Count > 0 ? earlierAnswers[^1] : "", EarlierAnswerWeight, mendedEarlier);
        }

        return new ReadQuestion(
            cleaned, language, groups, parts, references,
            mended.Where(word => word.Value is not null).ToDictionary(word => word.Key, word => word.Value ?? "", StringComparer.Ordinal));
    }

    /// <summary>Normalises a text a person typed: NFKC, one line, no control or invisible characters.</summary>
    internal static string Clean(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, MaxCharacters)).EnumerateRunes())
        {
            // A lone surrogate is read as the replacement character; normalisation would throw on it, and on what is no character.
            var category = Rune.GetUnicodeCategory(rune);
            if (category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator)
            {
                valid.Append(' ');
            }
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate) && rune != Rune.ReplacementChar && (rune.Value & 0xFFFE) != 0xFFFE)
            {
                valid.Append(rune.ToString());
            }
        }

        // Normalisation makes eighteen letters of some single ones.
        var normalised = valid.ToString().Normalize(NormalizationForm.FormKC);
        return string.Join(' ', normalised[..Math.Min(normalised.Length, MaxCharacters)].Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private void AddEarlier(List<QueryGroup> groups, string text, float weight, Dictionary<string, string?> mended)
    {
        var cleaned = Clean(text);
        var language = LanguageDetector.Detect(cleaned) ?? "en";
        var known = groups.SelectMany(group => group.Variants).Select(Key).ToHashSet(StringComparer.Ordinal);
        foreach (var group in Groups(cleaned, language, [], weight, mended))
        {
            if (!group.Variants.Any(variant => known.Contains(Key(variant))))
            {
                groups.Add(group with { IsEarlier = true });
                known.Add(Key(group.Variants[0]));
            }
        }

        static string Key(QueryVariant variant) => variant.Language + " " + string.Join(' ', variant.Stems);
    }

    private List<QueryGroup> Groups(string text, string language, IReadOnlyList<TextSpan> references, float weight, Dictionary<string, string?> mended)
    {
        var tokens = TextAnalysis.Analyze(text, language).Take(MaxWords).ToArray();
        var groups = new List<QueryGroup>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var position = 0; position < tokens.Length;)
        {
            var token = tokens[position];
            if (references.Any(place => place.Contains(token.Span)))
            {
                position++;
                continue;
            }

            var match = glossary.Match(tokens, position, language);
            var phrase = tokens[position..(position + (match?.Words ?? 1))];
            if (phrase.All(word => word.IsStopWord || QuestionWords.Contains(word.Exact, language)))
            {
                position++;
                continue;
            }

            if (seen.Add(string.Join(' ', phrase.Select(word => word.Stem))))
            {
                var variants = match is null ? Unlisted(token, language, mended) : Variants(phrase, language, match);
                var surface = text[phrase[0].Span.Start..phrase[^1].Span.End];
                groups.Add(new QueryGroup(surface, phrase[0].Span.Start, weight, variants)
                {
                    IsName = match?.Meanings.Any(meaning => meaning.IsName) ?? false,
                });
            }

            position += phrase.Length;
        }

        return groups;
    }

    /// <summary>The words themselves, then what the glossary says for them.</summary>
    private static List<QueryVariant> Variants(IReadOnlyList<AnalyzedToken> words, string language, GlossaryMatch match)
    {
        var variants = new List<QueryVariant> { new([.. words.Select(word => word.Stem)], language, 1f) };
        foreach (var meaning in match.Meanings)
        {
            var weight = meaning.Strength is MeaningStrength.Equivalent ? EquivalentWeight : AskedForWeight;
            foreach (var written in meaning.Written)
            {
                if (!variants.Any(variant => variant.Language == "en" && variant.Stems.SequenceEqual(written)))
                {
                    variants.Add(new QueryVariant(written, "en", weight));
                }
            }
        }

        return variants;
    }

    /// <summary>A word that the glossary does not list: itself, or what it may have been meant for.</summary>
    private List<QueryVariant> Unlisted(AnalyzedToken token, string language, Dictionary<string, string?> mended)
    {
        var variants = new List<QueryVariant> { new([token.Stem], language, 1f) };
        if (language != "en")
        {
            // A name is written alike in every language, but stemmed by each in its own way.
            var english = TextAnalysis.Analyze(token.Exact, "en");
            if (english.Count == 1)
            {
                variants.Add(new QueryVariant([english[0].Stem], "en", 1f));
            }
        }

        if (variants.Any(variant => index.Statistics(variant.Stems, variant.Language).Knows(variant.Stems[0])) || token.Exact.Any(char.IsAsciiDigit))
        {
            return variants;
        }

        if (language == "en" && token.Exact.Length is >= MinMendedLength and <= MaxMendedLength && Mend(token.Exact, mended) is { } neighbour)
        {
            var word = TextAnalysis.Analyze(neighbour, "en");
            variants.Add(new QueryVariant([.. word.Select(part => part.Stem)], "en", MendedWeight));
            if (glossary.Match(word, 0, "en") is { } match)
            {
                variants.AddRange(Variants(word, "en", match).Skip(1).Select(variant => variant with { Weight = variant.Weight * MendedWeight }));
            }
        }

        return variants;
    }

    /// <summary>The word that a mistyped one may stand for; null when there is none, or too many were looked for.</summary>
    private string? Mend(string word, Dictionary<string, string?> mended)
    {
        if (!mended.TryGetValue(word, out var neighbour) && mended.Count < MaxMended)
        {
            neighbour = index.SimilarWords(word, word.Length >= 8 ? 2 : 1) is [var nearest, ..] ? nearest : null;
            mended[word] = neighbour;
        }

        return neighbour;
    }
}
