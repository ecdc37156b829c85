using Bot.Search;

namespace Bot.Grounding.Reading;

/// <summary>Finds the verbs of a sentence by the words around them: English tells a verb from a noun by its place.</summary>
internal static class VerbReader
{
    // Verbs that say of another verb that it must, may or can be done.
    private static readonly HashSet<string> Governing = [.. new[] { "be", "have", "require", "oblige", "entitle", "allow", "permit", "need", "authorize", "expect" }.Select(Lemmas.Of)];

    // Past forms that are no participles: they are finite wherever they stand.
    private static readonly HashSet<string> PastOnly = new(StringComparer.Ordinal)
    {
        "took", "gave", "went", "began", "chose", "wrote", "knew", "saw", "grew", "drew", "spoke", "broke", "fell", "flew", "forbade", "forgot", "ran", "rose", "stole", "swore", "threw", "withdrew", "wore", "became", "came", "arose", "overcame", "undertook", "oversaw",
    };

    /// <summary>The finite verb groups in order.</summary>
    public static List<VerbGroup> Groups(IReadOnlyList<Word> words, int start, int end, Func<string, bool> isVerb)
    {
        var groups = new List<VerbGroup>();
        var hasAuxiliary = Enumerable.Range(start, end - start).Any(word => IsFiniteAuxiliary(words, start, word));
        var word = start;
        while (word < end)
        {
            if (IsFiniteAuxiliary(words, start, word))
            {
                var group = AuxiliaryGroup(words, word, end, isVerb);
                groups.Add(group);
                word = Math.Max(group.End, word + 1);
            }
            else if (FiniteVerbs.Is(words, start, end, word, isVerb, groups, hasAuxiliary))
            {
                groups.Add(Extended(words, new VerbGroup(word, word + 1, word, IsPassive: false), end, isVerb));
                word = groups[^1].End;
            }
            else
            {
                word++;
            }
        }

        return groups;
    }

    /// <summary>Adds infinitives and participles, which say what is done without being finite.</summary>
    public static void AddNonFinite(IReadOnlyList<Word> words, int start, int end, Func<string, bool> isVerb, ISet<int> verbs)
    {
        for (var word = start; word < end; word++)
        {
            if (words[word].Class is not WordClass.Content)
            {
                continue;
            }

            var isInfinitive = word > start && words[word - 1].Lower == "to" && isVerb(words[word].Lemma);
            // "The requesting bureau": which bureau is meant, not what it does.
            var isAttribute = word > start && word + 1 < end && IsGerund(words[word]) && words[word - 1].Class is WordClass.Determiner && words[word + 1].Class is WordClass.Content;
            if (!isAttribute && (isInfinitive || IsParticiple(words[word]) || IsGerund(words[word])))
            {
                verbs.Add(word);
            }
        }
    }

    /// <summary>Whether a form is a past that is no participle: "took".</summary>
    public static bool IsPastOnly(string lower) => PastOnly.Contains(lower);

    /// <summary>Whether a word has the form of a past participle.</summary>
    public static bool IsParticiple(Word word) => word.Class is WordClass.Content
        && word.Lemma != word.Lower
        && !word.Lower.EndsWith('s')
        && (word.Lower.EndsWith("ed", StringComparison.Ordinal) || (Lemmas.IsIrregular(word.Lower) && !word.Lower.EndsWith("ing", StringComparison.Ordinal)));

    private static bool IsGerund(Word word) => word.Lemma != word.Lower && word.Lower.EndsWith("ing", StringComparison.Ordinal);

    /// <summary>Whether a word is a modal, or a form of "be", "have" or "do" that can be the verb of a clause.</summary>
    public static bool IsFiniteAuxiliary(IReadOnlyList<Word> words, int start, int word) => words[word].Class switch
    {
        WordClass.Modal => true,
        WordClass.Auxiliary => words[word].Lower is not ("be" or "been" or "being" or "having" or "doing" or "done")
            && !(word > start && words[word - 1].Lower is "to"),
        _ => false,
    };

    private static VerbGroup AuxiliaryGroup(IReadOnlyList<Word> words, int first, int end, Func<string, bool> isVerb)
    {
        var (lastAuxiliary, word) = SkipAuxiliaries(words, first, first + 1, end);
        if (AfterParenthesis(words, word, end) is var behind && behind > word)
        {
            (lastAuxiliary, word) = SkipAuxiliaries(words, lastAuxiliary, behind, end);
        }

        if (word < end && words[word].Class is WordClass.Content)
        {
            var auxiliary = words[lastAuxiliary];
            var isBe = auxiliary.Lemma == "be";
            var participle = IsParticiple(words[word]);
            var gerund = IsGerund(words[word]);
            if (isBe ? participle || gerund : auxiliary.Class is WordClass.Modal ? isVerb(words[word].Lemma) || !participle : auxiliary.Lemma is "do" ? isVerb(words[word].Lemma) : participle)
            {
                return Extended(words, new VerbGroup(first, word + 1, word, isBe && participle), end, isVerb);
            }
        }

        return Extended(words, new VerbGroup(first, lastAuxiliary + 1, lastAuxiliary, IsPassive: false), end, isVerb);
    }

    private static (int LastAuxiliary, int Next) SkipAuxiliaries(IReadOnlyList<Word> words, int lastAuxiliary, int from, int end)
    {
        var word = from;
        while (word < end && (words[word].Class is WordClass.Auxiliary or WordClass.Modal or WordClass.Negation or WordClass.Filler || IsSkipped(words, word, end)))
        {
            if (words[word].Class is WordClass.Auxiliary or WordClass.Modal)
            {
                lastAuxiliary = word;
            }

            word++;
        }

        return (lastAuxiliary, word);
    }

    private static bool IsSkipped(IReadOnlyList<Word> words, int word, int end) =>
        words[word].Lower is "all" or "both" or "each" or "itself" or "either"
        || (words[word].Lower is "first" or "longer" or "once" or "newly" or "ever" && word + 1 < end && IsParticiple(words[word + 1]))
        || IsAdverb(words, word, end);

    // "Has to send", "is required to be sent": what has to be done is the verb.
    private static VerbGroup Extended(IReadOnlyList<Word> words, VerbGroup group, int end, Func<string, bool> isVerb)
    {
        if (words[group.Main].Lower is "get" or "gets" or "got" && Caused(words, group.End, end) is { } caused)
        {
            return new VerbGroup(group.Start, caused + 1, caused, IsPassive: true);
        }

        var next = group.End;
        if (next < end && words[next].Lower is "able" or "unable" or "free" or "bound" or "obliged" or "likely")
        {
            next++;
        }

        if (!Governing.Contains(words[group.Main].Lemma) || next + 1 >= end || words[next].Lower is not "to")
        {
            return group;
        }

        var verb = next + 1;
        var isPassive = words[verb].Lower is "be" && verb + 1 < end && IsParticiple(words[verb + 1]);
        if (isPassive)
        {
            verb++;
        }

        return isPassive || isVerb(words[verb].Lemma) ? new VerbGroup(group.Start, verb + 1, verb, isPassive) : group;
    }

    // "Does not get the request recorded": it is not recorded.
    private static int? Caused(IReadOnlyList<Word> words, int from, int end)
    {
        var word = from;
        while (word < end && word < from + 4 && words[word].Class is WordClass.Determiner or WordClass.Pronoun or WordClass.Content && !IsParticiple(words[word]))
        {
            word++;
        }

        return word > from && word < end && IsParticiple(words[word]) && (word + 1 >= end || words[word + 1].Class is not WordClass.Content) ? word : null;
    }

    // "May, on the committee's proposal, end": the verb stands behind what is put in between.
    private static int AfterParenthesis(IReadOnlyList<Word> words, int word, int end)
    {
        if (word >= end || words[word].Lower is not ",")
        {
            return word;
        }

        for (var closing = word + 2; closing < end - 1 && closing < word + 10; closing++)
        {
            if (words[closing].Lower is ",")
            {
                return closing + 1;
            }
        }

        return word;
    }

    private static bool IsAdverb(IReadOnlyList<Word> words, int word, int end) =>
        word + 1 < end && Adverbs.Is(words[word].Lower);
}
