namespace Bot.Grounding.Reading;

/// <summary>Cuts a sentence into clauses with one finite verb each.</summary>
internal static class ClauseReader
{
    private static readonly HashSet<string> ConditionWords = new(StringComparer.Ordinal) { "if", "when", "whenever", "once", "where", "wherever", "provided", "until", "till" };

    private static readonly HashSet<string> ExceptionWords = new(StringComparer.Ordinal) { "unless", "except", "save" };

    /// <summary>The clauses from one word to another, in order, together holding every word.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="start">The first word of the sentence.</param>
    /// <param name="end">The word after its last.</param>
    /// <param name="sentence">The number of the sentence.</param>
    /// <param name="isVerb">Whether a base form is known as a verb.</param>
    /// <param name="verbs">Takes the words that are used as verbs.</param>
    public static IEnumerable<Clause> Read(IReadOnlyList<Word> words, int start, int end, int sentence, Func<string, bool> isVerb, ISet<int> verbs)
    {
        var groups = VerbReader.Groups(words, start, end, isVerb);
        foreach (var group in groups)
        {
            verbs.Add(group.Main);
        }

        VerbReader.AddNonFinite(words, start, end, isVerb, verbs);
        var clauses = new List<Clause>();
        VerbGroup? carrier = null;
        var from = start;
        for (var group = 0; group < groups.Count; group++)
        {
            var to = group + 1 < groups.Count ? Border(words, groups[group].End, groups[group + 1].Start, IsOfRelative(words, groups[group])) : end;
            carrier = group > 0 && IsSubjectless(words, from, groups[group].Start) ? carrier ?? groups[group - 1] : null;
            AddParted(clauses, words, from, to, sentence, groups[group], carrier);
            from = to;
        }

        if (groups.Count == 0)
        {
            AddParted(clauses, words, start, end, sentence, null, null);
        }

        return clauses;
    }

    // "…, unless exceptional circumstances" and "…, except in urgent cases" have no verb of their own and are conditions all the same.
    private static void AddParted(List<Clause> clauses, IReadOnlyList<Word> words, int from, int to, int sentence, VerbGroup? verb, VerbGroup? carrier)
    {
        var after = verb?.End ?? from + 1;
        for (var word = after; word < to; word++)
        {
            if (ExceptionWords.Contains(words[word].Lower) || words[word].Lower is "if" || (words[word].Lower is "provided" && words[word - 1].Lower is ","))
            {
                clauses.Add(new Clause(sentence, from, word, Kind(words, from), verb, carrier));
                clauses.Add(new Clause(sentence, word, to, Kind(words, word), null));
                return;
            }
        }

        clauses.Add(new Clause(sentence, from, to, Kind(words, from), verb, carrier));
    }

    private static bool IsSubjectless(IReadOnlyList<Word> words, int start, int verb)
    {
        for (var word = start; word < verb; word++)
        {
            if (words[word].Class is not (WordClass.Coordinator or WordClass.Punctuation or WordClass.Filler))
            {
                return false;
            }
        }

        return true;
    }

    // Where the next clause begins, between two finite verbs: at the word that introduces it, else at the comma, else right before its subject.
    private static int Border(IReadOnlyList<Word> words, int after, int before, bool isOfRelative)
    {
        if (before - 1 > after && words[before - 1].Lower is ",")
        {
            // "But the committee, after consulting the CCF, may": the subject stands before what is put in between.
            return Opening(words, after, before - 1) is { } opening && Border(words, after, opening, isOfRelative) is var subject && subject < opening && words[subject].Class is WordClass.Coordinator or WordClass.Subordinator or WordClass.Punctuation ? subject : before - 1;
        }

        var best = before;
        var rank = 0;
        for (var word = after; word < before; word++)
        {
            var found = Rank(words, word);
            if (found > 0 && found >= rank)
            {
                // The last subordinator, but the first relative: "that" may follow "which" as its object.
                best = word;
                rank = found;
            }
        }

        return rank switch
        {
            // "A bureau that wants limited circulation must", "where others were violent is not enough": what stands right behind such a verb belongs to it.
            0 => isOfRelative || (SubjectStart(words, after, before) == after && words[after - 1].Lemma is "be") ? before : SubjectStart(words, after, before),
            1 => best + 1,
            _ => best,
        };
    }

    // "That wants": the relative is the subject, so that what follows is no subject but the object.
    private static bool IsOfRelative(IReadOnlyList<Word> words, VerbGroup verb) => verb.Start > 0 && words[verb.Start - 1].Lower is "that" or "which" or "who";

    private static int? Opening(IReadOnlyList<Word> words, int after, int closing)
    {
        for (var word = closing - 1; word > after; word--)
        {
            if (words[word].Lower is ",")
            {
                return words[word + 1].Class is WordClass.Preposition ? word : null;
            }
        }

        return null;
    }

    private static int Rank(IReadOnlyList<Word> words, int word) => words[word].Class switch
    {
        // "If that purpose fits": here "that" points and begins nothing.
        WordClass.Relative when word > 0 && words[word - 1].Class is WordClass.Subordinator => 0,
        WordClass.Subordinator or WordClass.Relative => 5,
        WordClass.Preposition when words[word].Lower is "before" or "after" or "until" or "since" && words[word + 1].Class is not WordClass.Number => 4,
        WordClass.Punctuation when words[word].Lower is ";" or ":" => 4,
        WordClass.Coordinator when word > 0 && words[word - 1].Lower is "," or ";" => 3,
        WordClass.Coordinator => 2,
        WordClass.Punctuation when words[word].Lower is "," => 1,
        _ => 0,
    };

    private static int SubjectStart(IReadOnlyList<Word> words, int after, int before)
    {
        var word = before;
        while (word > after && (words[word - 1].Class is WordClass.Content or WordClass.Determiner or WordClass.Pronoun or WordClass.Number || words[word - 1].Lower is "no"))
        {
            word--;
        }

        return word;
    }

    private static ClauseKind Kind(IReadOnlyList<Word> words, int start)
    {
        var word = start;
        while (word < words.Count && words[word].Class is WordClass.Punctuation or WordClass.Coordinator or WordClass.Filler)
        {
            word++;
        }

        if (word >= words.Count)
        {
            return ClauseKind.Main;
        }

        var lower = words[word].Lower;
        return ExceptionWords.Contains(lower) ? ClauseKind.Exception
            : ConditionWords.Contains(lower) ? ClauseKind.Condition
            : words[word].Class is WordClass.Relative ? ClauseKind.Relative
            : ClauseKind.Main;
    }
}
