using Bot.Search;

namespace Bot.Grounding.Reading;

/// <summary>Tells a finite verb that has no auxiliary from a noun or participle of the same form.</summary>
internal static class FiniteVerbs
{
    // Verbs by their letters that these texts use as nouns and adjectives alone.
    private static readonly HashSet<string> NeverFinite = new(StringComparer.Ordinal)
    {
        "concerned", "involved", "rights", "members", "files", "aims", "reasons", "procedures", "terms", "time", "conflicts", "votes", "matters", "private", "public", "new", "unable", "unpaid", "explicit", "separate", "earlier", "always", "almost", "guards",
    };

    /// <summary>Whether a word is the finite verb of a clause.</summary>
    public static bool Is(IReadOnlyList<Word> words, int start, int end, int word, Func<string, bool> isVerb, List<VerbGroup> groups, bool hasAuxiliary)
    {
        var candidate = words[word];
        if (candidate.Class is not WordClass.Content || candidate.Lower.EndsWith("ing", StringComparison.Ordinal) || !isVerb(candidate.Lemma) || word == start || candidate.IsCapitalized || NumberWords.Cardinal(candidate.Lower) is not null || NeverFinite.Contains(candidate.Lower) || words[word - 1].IsPossessive
            || (groups.Count > 0 && !HasBorder(words, groups[^1].End, word) && !(groups.Count == 1 && words[start].Class is WordClass.Subordinator && !VerbReader.IsParticiple(candidate))))
        {
            return false;
        }

        var before = words[word - 1];
        if (VerbReader.IsPastOnly(candidate.Lower))
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
        if (groups.Count > 0 && words[groups[^1].Main].Lower is "let" or "lets" or "help" or "helps" && Enumerable.Range(groups[^1].End, word - groups[^1].End).All(between => words[between].Class is WordClass.Content or WordClass.Determiner or WordClass.Coordinator) && before.Class is WordClass.Content && !VerbReader.IsParticiple(candidate))
        {
            return false;
        }

        var next = word + 1 < end ? words[word + 1] : null;
        // "Name and photograph must be visible", "a sanctions list": what a finite verb follows is its subject.
        if (next is not null && VerbReader.IsFiniteAuxiliary(words, start, word + 1) && before.Class is not WordClass.Relative and not WordClass.Pronoun)
        {
            return false;
        }

        var beforeObject = next is null || next.Class is WordClass.Determiner or WordClass.Preposition or WordClass.Pronoun or WordClass.Number or WordClass.Subordinator or WordClass.Relative or WordClass.Filler or WordClass.Negation || next.Lower is "." or "to";
        var thirdPerson = candidate.Lower.EndsWith('s') && candidate.Lemma != candidate.Lower;
        var past = VerbReader.IsParticiple(candidate);
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
        return Is(word + 1, "by") || Is(word + 2, "by") || (word + 4 < end && words[word + 2].Class is WordClass.Coordinator && VerbReader.IsParticiple(words[word + 3]) && Is(word + 4, "by"));
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

            if (VerbReader.IsFiniteAuxiliary(words, start, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAdverbWord(Word word) => word.Class is WordClass.Filler || Adverbs.Is(word.Lower);
}
