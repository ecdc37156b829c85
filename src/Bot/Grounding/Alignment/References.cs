using Bot.Grounding.Reading;

namespace Bot.Grounding.Alignment;

/// <summary>Finds what a sentence refers back to in those before it.</summary>
internal static class References
{
    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal) { "it", "they", "them", "its", "their", "he", "she", "his", "her", "these", "those", "this", "such", "itself", "themselves" };

    private static readonly HashSet<string> Definite = new(StringComparer.Ordinal) { "the", "this", "these", "those", "such", "that", "its", "their" };

    // What "it" stands for is looked for in so many sentences before.
    private const int Reach = 3;

    // The sentence before may begin with "it" as well; what lies further back than this is out of reach.
    private const int Depth = Reach - 1;

    /// <summary>The words of earlier sentences that a sentence refers back to.</summary>
    public static HashSet<int> Back(ReadText text, int sentence) => Back(text, sentence, Depth);

    private static HashSet<int> Back(ReadText text, int sentence, int depth)
    {
        var found = new HashSet<int>();
        var words = text.Words;
        if (sentence <= 0)
        {
            return found;
        }

        var first = text.FirstWord(sentence);
        var end = text.EndWord(sentence);
        var hasPronoun = false;
        for (var word = first; word < end; word++)
        {
            hasPronoun |= Pronouns.Contains(words[word].Lower) && !IsOwn(text, word, first);
            if (words[word].Class is WordClass.Content && IsDefinite(words, word, first) && !Enumerable.Range(first, word - first).Any(before => words[before].Lemma == words[word].Lemma))
            {
                AddEarlier(found, text, words[word].Lemma, first);
            }
        }

        if (hasPronoun)
        {
            AddSubject(found, text, sentence - 1);
            if (depth > 0)
            {
                found.UnionWith(Back(text, sentence - 1, depth - 1).Where(word => text.SentenceOf(word) >= sentence - Reach));
            }
        }

        return found;
    }

    // "A source that decides must give its reasons": what "its" stands for is new in the sentence itself.
    private static bool IsOwn(ReadText text, int word, int first) =>
        text.Words[word].Lower is "its" or "their" or "his" or "her" && text.Words[first].Lower is "a" or "an" or "each" or "every" or "any" or "no";

    private static bool IsDefinite(IReadOnlyList<Word> words, int word, int first)
    {
        for (var before = word - 1; before >= first && before >= word - 3; before--)
        {
            if (words[before].Class is WordClass.Determiner)
            {
                return Definite.Contains(words[before].Lower);
            }

            if (words[before].Class is not WordClass.Content and not WordClass.Number)
            {
                return false;
            }
        }

        return false;
    }

    // What was said of the same noun before: its adjectives, and the phrase with "of" or "for" behind it.
    private static void AddEarlier(HashSet<int> found, ReadText text, string lemma, int before)
    {
        var words = text.Words;
        for (var word = 0; word < before; word++)
        {
            if (words[word].Lemma != lemma || words[word].Class is not WordClass.Content)
            {
                continue;
            }

            var start = word;
            while (start > 0 && words[start - 1].Class is WordClass.Content && !text.Verbs.Contains(start - 1))
            {
                start--;
            }

            var end = word + 1;
            while (end < before && end < word + 8 && (words[end].Class is WordClass.Content or WordClass.Preposition or WordClass.Determiner) && words[end].Lower is not "by" && text.SentenceOf(end) == text.SentenceOf(word) && !IsFinite(text, end))
            {
                end++;
            }

            found.UnionWith(Enumerable.Range(start, end - start));
        }
    }

    private static bool IsFinite(ReadText text, int word) => text.ClauseOf(word).Verb is { } verb && word >= verb.Start && word < verb.End;

    private static void AddSubject(HashSet<int> found, ReadText text, int sentence)
    {
        if (text.ClausesIn(sentence).FirstOrDefault(clause => clause.Verb is not null) is not { Verb: { } verb } clause)
        {
            return;
        }

        found.UnionWith(Enumerable.Range(clause.Start, verb.Start - clause.Start));
        if (verb.IsPassive || text.Words[verb.Main] is { Class: WordClass.Auxiliary, Lemma: "be" })
        {
            return;
        }

        // The object may be meant as well.
        for (var word = verb.End; word < clause.End && text.Words[word].Class is WordClass.Content or WordClass.Determiner or WordClass.Preposition or WordClass.Number; word++)
        {
            found.Add(word);
        }
    }
}
