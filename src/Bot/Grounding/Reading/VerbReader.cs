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

    // Verbs by their letters that these texts use as nouns and adjectives alone.
    private static readonly HashSet<string> NeverFinite = new(StringComparer.Ordinal)
    {
        "concerned", "involved", "rights", "members", "files", "aims", "reasons", "procedures", "terms", "time", "conflicts", "battles", "votes", "two", "matters", "private", "public", "new", "unable", "unpaid", "explicit", "separate", "earlier", "always", "almost", "guards",
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
            else if (IsFiniteLexical(words, start, end, word, isVerb, groups, hasAuxiliary))
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

    private static bool IsFiniteAuxiliary(IReadOnlyList<Word> words, int start, int word) => words[word].Class switch
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

    private static bool IsFiniteLexical(IReadOnlyList<Word> words, int start, int end, int word, Func<string, bool> isVerb, List<VerbGroup> groups, bool hasAuxiliary)
    {
        var candidate = words[word];
        if (candidate.Class is not WordClass.Content || candidate.Lower.EndsWith("ing", StringComparison.Ordinal) || !isVerb(candidate.Lemma) || word == start || candidate.IsCapitalized || NeverFinite.Contains(candidate.Lower) || words[word - 1].IsPossessive
            || (groups.Count > 0 && !HasBorder(words, groups[^1].End, word) && !(groups.Count == 1 && words[start].Class is WordClass.Subordinator && !IsParticiple(candidate))))
        {
            return false;
        }

        var before = words[word - 1];
        if (PastOnly.Contains(candidate.Lower))
        {
            return true;
        }

        if ((IsAdverbWord(before) || before.Lower is "never") && word - 2 >= start)
        {
            before = words[word - 2];
        }

        if ((Adjectives.Is(before.Lower) && !before.IsCapitalized) || before.Lower.EndsWith("ing", StringComparison.Ordinal))
        {
            return false;
        }

        var afterSubject = before.Class is WordClass.Content or WordClass.Relative or WordClass.Number
            || (before.Class is WordClass.Pronoun && (before.Lower is not ("them" or "him" or "us" or "me") || groups.Count > 0))
            || (before.Lower is ")" or ",")
            || (before.Class is WordClass.Coordinator && groups.Count > 0);
        if (!afterSubject)
        {
            return false;
        }

        // "Lets bureaus and border officers check": what they are let do.
        if (groups.Count > 0 && words[groups[^1].Main].Lower is "let" or "lets" or "help" or "helps" && Enumerable.Range(groups[^1].End, word - groups[^1].End).All(between => words[between].Class is WordClass.Content or WordClass.Determiner or WordClass.Coordinator) && before.Class is WordClass.Content && !IsParticiple(candidate))
        {
            return false;
        }

        var next = word + 1 < end ? words[word + 1] : null;
        // "Name and photograph must be visible", "a sanctions list": what a finite verb follows is its subject.
        if (next is not null && IsFiniteAuxiliary(words, start, word + 1) && before.Class is not WordClass.Relative and not WordClass.Pronoun)
        {
            return false;
        }

        var beforeObject = next is null || next.Class is WordClass.Determiner or WordClass.Preposition or WordClass.Pronoun or WordClass.Number or WordClass.Subordinator or WordClass.Relative or WordClass.Filler or WordClass.Negation || next.Lower is "." or "to";
        var thirdPerson = candidate.Lower.EndsWith('s') && candidate.Lemma != candidate.Lower;
        var past = IsParticiple(candidate);
        // "The committee, elected for three years, acts", "measures, limited to its own": what was done to the noun before.
        var isApposed = past && before.Lower is "," && (groups.Count == 0 || next?.Class is WordClass.Preposition);
        if (past && (isApposed || candidate.Lower.EndsWith('n') || IsOfAgent(words, word, end)))
        {
            return false;
        }

        if (past && before.Class is WordClass.Relative)
        {
            return beforeObject || next?.Class is WordClass.Content;
        }

        if (past)
        {
            // "data sent by post are": a participle that the finite verb of the clause follows.
            var isFollowedByFinite = hasAuxiliary && FollowsAuxiliary(words, word + 1, end, start);
            return !isFollowedByFinite && (beforeObject || next?.Class is WordClass.Content) && (before.Class is not WordClass.Coordinator || (next?.Lower is not "by" && groups.Count > 0 && !groups[^1].IsPassive));
        }

        if (thirdPerson)
        {
            return (beforeObject || next?.Class is WordClass.Content) && before.Class is not WordClass.Number && !before.Lower.EndsWith('s');
        }

        // "must consult the bureau and take steps": the modal carries on.
        var isBase = Lemmas.Of(candidate.Lower) == candidate.Lemma && !candidate.Lower.EndsWith('s');
        if (before.Class is WordClass.Coordinator && isBase && words[groups[^1].Start].Class is WordClass.Modal)
        {
            return next is not null && next.Lower is not ("of" or "or" or "and" or "," or ".");
        }

        // "Can follow the status, exchange messages and read": each of a list.
        if (isBase && before.Lower is "," && groups.Any(group => words[group.Start].Class is WordClass.Modal) && (next?.Class is WordClass.Determiner || (next?.Class is WordClass.Content && next.Lower.EndsWith('s'))))
        {
            return true;
        }

        if (isBase && groups.Count == 0 && before.Lower.EndsWith('s') && before.Class is WordClass.Content && next?.Class is WordClass.Content)
        {
            return true;
        }

        // "The consultations that take place", "the data carry a caveat": a plural acts.
        if (isBase && (before.Class is WordClass.Relative ? word - 2 >= start && words[word - 2].Lower.EndsWith('s') : before.Lower is "data" && beforeObject && groups.Count > 0))
        {
            return true;
        }

        // "Is a request or alert": a base form joins no singular verb.
        if (isBase && before.Class is WordClass.Coordinator && groups.Count > 0 && words[groups[^1].Start].Lower.EndsWith('s'))
        {
            return false;
        }

        return isBase && beforeObject && (before.Lower.EndsWith('s') || IsOfPlural(words, start, word) || before.Class is WordClass.Pronoun or WordClass.Relative or WordClass.Coordinator);
    }

    // "The circumstances of a request warrant it": the plural stands before "of".
    private static bool IsOfPlural(IReadOnlyList<Word> words, int start, int word)
    {
        var of = word - 1;
        while (of > start && words[of].Class is WordClass.Content or WordClass.Determiner)
        {
            of--;
        }

        return of > start && of < word - 1 && words[of].Lower is "of" && words[of - 1].Class is WordClass.Content && words[of - 1].Lower.EndsWith('s') && words[of - 1].Lemma != words[of - 1].Lower && word + 1 < words.Count && words[word + 1].Class is WordClass.Pronoun;
    }

    // "Reported to and recorded by": somebody else does it.
    private static bool IsOfAgent(IReadOnlyList<Word> words, int word, int end)
    {
        bool Is(int place, string lower) => place < end && words[place].Lower == lower;
        return Is(word + 1, "by") || Is(word + 2, "by") || (word + 4 < end && words[word + 2].Class is WordClass.Coordinator && IsParticiple(words[word + 3]) && Is(word + 4, "by"));
    }

    // Two finite verbs have something between them that begins a clause.
    private static bool HasBorder(IReadOnlyList<Word> words, int from, int to)
    {
        for (var word = from; word < to; word++)
        {
            if (words[word].Class is WordClass.Coordinator or WordClass.Subordinator or WordClass.Relative or WordClass.Punctuation)
            {
                return true;
            }
        }

        // "The members that had received them notify": the relative clause is part of the subject.
        for (var word = from - 1; word >= 0 && word >= from - 6; word--)
        {
            if (words[word].Class is WordClass.Relative)
            {
                return true;
            }
        }

        return false;
    }

    private static bool FollowsAuxiliary(IReadOnlyList<Word> words, int from, int end, int start)
    {
        for (var word = from; word < end; word++)
        {
            if (words[word].Lower is ";" or ":" || words[word].Class is WordClass.Subordinator or WordClass.Relative)
            {
                return false;
            }

            if (IsFiniteAuxiliary(words, start, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAdverbWord(Word word) => word.Class is WordClass.Filler || Adverbs.Is(word.Lower);
}
