using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;
using Bot.Grounding.Wording;
using Bot.Search;

namespace Bot.Grounding.Checks;

/// <summary>What the evidence affirms may not be denied, nor the other way round.</summary>
internal static class NegationCheck
{
    private const int ScopeReach = 5;

    // "Before the notice is published": so far behind "before" its verb may stand.
    private const int UntilReach = 5;

    // Where the verbs are others, what a negation governs is less sure.
    private const double OtherVerbWeight = 0.7;

    // Verbs and nouns that deny what they govern.
    private static readonly HashSet<string> Denying =
    [
        .. new[]
        {
        "prohibit", "forbid", "ban", "prevent", "refuse", "reject", "deny", "lack", "fail", "exclude", "preclude", "decline", "avoid", "absence", "prohibition", "refusal", "unable", "impossible", "neglect", "bar", "omit",
        }.Select(Lemmas.Of),
    ];

    // "Has no competence to decide": it is the deciding that is denied.
    private static readonly HashSet<string> Powers = [.. new[] { "competence", "power", "authority", "right", "mandate", "jurisdiction", "permission", "ability" }.Select(Lemmas.Of)];

    public static IEnumerable<Finding> Find(Comparison comparison)
    {
        foreach (var aligned in comparison.Clauses)
        {
            if (aligned.Counterpart is not { } counterpart || aligned.Anchors.Count == 0 || (aligned.Clause.Verb is null && Opposed(comparison, aligned).Length == 0))
            {
                continue;
            }

            var isSameVerb = aligned.Clause.Verb is not { } verb || IsSameVerb(comparison, aligned, verb, counterpart);
            if (!isSameVerb && aligned.Clause.Kind is ClauseKind.Relative)
            {
                continue;
            }

            var said = Negations(comparison.Sentence, aligned.Clause, word => comparison.Sentence.Words[word].Class is WordClass.Negation ? comparison.IsSaidInPhrase(word) || IsUntil(comparison, word) || (Scope(comparison.Sentence, word) is { } denied && !aligned.Clause.Has(denied)) : comparison.Anchors.TryGetValue(word, out var shared) && shared.Relation >= Relation.Entails);
            var held = Negations(comparison.Evidence.Text, counterpart, word => comparison.Evidence.Text.Words[word].Class is WordClass.Negation ? comparison.IsInSharedPhrase(word) || !IsOfThis(comparison, aligned, word) : comparison.IsUsed(word));
            if (aligned.Clause.Kind is not ClauseKind.Relative && PredicateOf(comparison.Evidence.Text, counterpart) is { } predicate)
            {
                held += Negations(comparison.Evidence.Text, predicate, comparison.IsUsed);
            }

            said += IsDeniedBefore(comparison.Sentence, comparison.Sentence.ClauseOf(aligned.Clause.Start)) && aligned.Clause.Verb is not null ? 1 : 0;
            held += IsDeniedBefore(comparison.Evidence.Text, counterpart) ? 1 : 0;
            var opposed = Opposed(comparison, aligned);
            if ((said + held + opposed.Length) % 2 == 0)
            {
                continue;
            }

            if (opposed.Length > 0 && (said + held) % 2 == 0)
            {
                yield return new Finding(FaultKind.Negation, comparison.Sentence.Words[opposed[^1].Key].Lower, comparison.Evidence.Text.Words[opposed[^1].Value.Word].Lower, isSameVerb ? 1 : OtherVerbWeight);
            }
            else
            {
                yield return new Finding(FaultKind.Negation, comparison.Sentence.Written(aligned.Clause.Start, aligned.Clause.End), comparison.Evidence.Text.Written(counterpart.Start, counterpart.End), isSameVerb ? 1 : OtherVerbWeight);
            }
        }
    }

    /// <summary>What is said of an act behind the relative clause of its object: "keeping data on a person cleared of the charges that led to the recording is prohibited"; null where that is not so.</summary>
    public static Clause? PredicateOf(ReadText text, Clause clause)
    {
        if (!text.Verbs.Contains(clause.Start) || !text.Words[clause.Start].Lower.EndsWith("ing", StringComparison.Ordinal))
        {
            return null;
        }

        var behind = text.ClausesIn(clause.Sentence).SkipWhile(other => other.Start <= clause.Start).SkipWhile(other => other.Kind is ClauseKind.Relative).FirstOrDefault();
        return behind is { Verb: { } verb } && verb.Start == behind.Start && text.ClauseOf(behind.Start - 1).Kind is ClauseKind.Relative ? behind : null;
    }

    /// <summary>Whether a negation only puts one thing before another: "no notice goes out until it is reviewed" for "it is reviewed before it goes out".</summary>
    public static bool IsUntil(Comparison comparison, int negation)
    {
        var (sentence, evidence) = (comparison.Sentence, comparison.Evidence.Text);
        var until = Enumerable.Range(negation, sentence.EndWord(sentence.SentenceOf(negation)) - negation).FirstOrDefault(word => sentence.Words[word].Lower is "until" or "before" or "unless", -1);
        if (until < 0 || sentence.ClauseOf(negation).Verb is not { } denied || sentence.ClauseOf(Math.Min(until + 1, sentence.Words.Count - 1)).Verb is not { } first || denied == first
            || !comparison.Anchors.TryGetValue(denied.Main, out var later) || !comparison.Anchors.TryGetValue(first.Main, out var earlier))
        {
            return false;
        }

        // In the evidence, what comes later stands right behind "before", what comes earlier does not.
        bool IsBehind(int word) => Enumerable.Range(Math.Max(0, word - UntilReach), Math.Min(word, UntilReach)).Any(before => evidence.Words[before].Lower is "before" or "prior" && evidence.ClauseOf(before).Sentence == evidence.ClauseOf(word).Sentence);
        return IsBehind(later.Word) && !IsBehind(earlier.Word);
    }

    // A negation of the evidence concerns the clause when the clause has the word that it denies.
    private static bool IsOfThis(Comparison comparison, AlignedClause aligned, int negation)
    {
        return Scope(comparison.Evidence.Text, negation) is null || Scopes(comparison.Evidence.Text, negation).Any(word => aligned.Anchors.Values.Any(anchor => anchor.Word == word) || comparison.IsInSharedPhrase(word));
    }

    // The word that a negation denies: the next that tells something.
    public static int? Scope(ReadText text, int negation)
    {
        for (var word = negation + 1; word < text.Words.Count && word <= negation + ScopeReach && text.Words[word].Lower is not ("." or ";"); word++)
        {
            var isPowerTo = Powers.Contains(text.Words[word].Lemma) && word + 2 < text.Words.Count && text.Words[word + 1].Lower is "to" && text.Words[word + 2].Class is WordClass.Content;
            if (text.Words[word].Class is WordClass.Content && !isPowerTo && !WordsCheck.IsLight(text.Words[word]) && !Adverbs.Is(text.Words[word].Lower))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>The words that a negation denies: "does not weigh evidence or decide guilt" denies the deciding too.</summary>
    public static IEnumerable<int> Scopes(ReadText text, int negation)
    {
        if (Scope(text, negation) is not { } first)
        {
            yield break;
        }

        yield return first;
        var clause = text.ClauseOf(first);
        var end = text.ClausesIn(clause.Sentence).Where(other => other.Start >= clause.End && clause.Verb is not null && Before(text, other) == clause.Verb).Select(other => other.End).Append(clause.End).Max();
        for (var word = first + 1; word < end && text.Words[word].Class is not WordClass.Relative && (text.Words[word].Class is not WordClass.Preposition || text.Words[word + 1].Class is WordClass.Coordinator or WordClass.Negation); word++)
        {
            if (text.Words[word].Class is WordClass.Content && text.Words[word - 1].Lower is "or" or "nor")
            {
                yield return word;
            }
        }
    }

    private static bool IsSameVerb(Comparison comparison, AlignedClause aligned, VerbGroup verb, Clause counterpart) => comparison.Sentence.Words[verb.Main].Class is not WordClass.Content
        || (comparison.Anchors.TryGetValue(verb.Main, out var anchor) && counterpart.Has(anchor.Word) && aligned.Clause.Has(verb.Main));

    // What denies is a negation, or a denying word that the other text does not have as well.
    private static int Negations(ReadText text, Clause clause, Func<int, bool> isShared)
    {
        var found = 0;
        for (var word = clause.Start; word < clause.End; word++)
        {
            var written = text.Words[word];
            if (!isShared(word) && (written.Class is WordClass.Negation ? !IsOfBound(text, word) && !IsExclusive(text, word) : Denies(text, word)))
            {
                found++;
            }
        }

        return found;
    }

    /// <summary>Whether a negation denies, and does not bound or exclude.</summary>
    public static bool IsPlain(ReadText text, int word) => !IsOfBound(text, word) && !IsExclusive(text, word);

    /// <summary>Whether a negation means "only": "no one but", "nothing except".</summary>
    public static bool IsExclusive(ReadText text, int word) =>
        (word + 1 < text.Words.Count && text.Words[word + 1].Lower is "but" or "except")
        || (word + 2 < text.Words.Count && text.Words[word + 1].Lower is "one" or "other" && text.Words[word + 2].Lower is "but" or "except" or "than");

    /// <summary>Whether a clause denies something.</summary>
    public static bool IsNegated(ReadText text, Clause clause) => Negations(text, clause, _ => false) % 2 == 1;

    /// <summary>Whether a word denies what it governs without being a negation: "refuse", "rule out".</summary>
    public static bool Denies(ReadText text, int word) =>
        Denying.Contains(text.Words[word].Lemma)
        || (word + 1 < text.Words.Count && (text.Words[word].Lower, text.Words[word + 1].Lower) is ("ruled" or "rule" or "rules" or "leave" or "leaves" or "left" or "keep" or "kept" or "shut", "out"));

    // "No later than", "not more than", "not only": a bound or an addition, no denial.
    private static bool IsOfBound(ReadText text, int word) =>
        word + 1 < text.Words.Count && (text.Words[word + 1].Lower is "later" or "more" or "less" or "fewer" or "longer" or "earlier" or "only" or "over" or "under" or "beyond" or "least" or "matter" or "until"
        || (text.Words[word + 1].Lower is "exceed" or "exceeding" && Enumerable.Range(word + 2, 6).Any(next => next < text.Words.Count && (text.Words[next].Class is WordClass.Number || NumberWords.Cardinal(text.Words[next].Lower) is not null))));

    private static KeyValuePair<int, Anchor>[] Opposed(Comparison comparison, AlignedClause aligned) =>
        [.. aligned.Anchors.Where(anchor => anchor.Value.Relation is Relation.Opposite && comparison.Tells(anchor.Key) && !anchor.Value.IsNearby).DistinctBy(anchor => anchor.Value.Word)];

    // "Does not weigh evidence or decide guilt": the negation of the first verb is that of those behind "or" too.
    private static bool IsDeniedBefore(ReadText text, Clause clause) =>
        Before(text, clause) is { } first && clause.Verb is { } verb && text.Words[first.Start].Class is WordClass.Modal or WordClass.Auxiliary
        && Enumerable.Range(first.Start, first.End - first.Start).Any(word => text.Words[word].Class is WordClass.Negation && IsPlain(text, word))
        && Enumerable.Range(clause.Start, verb.Start - clause.Start).Any(word => text.Words[word].Lower is "or" or "nor");

    // The verb that a clause goes on from: it shares that one's subject, or begins with "or" and its own verb, which may be read as a noun.
    private static VerbGroup? Before(ReadText text, Clause clause) =>
        clause.Carrier ?? (clause.Start > 0 && text.Words[clause.Start].Lower is "or" or "nor" && text.Words[clause.Start + 1].Class is WordClass.Content && text.ClauseOf(clause.Start - 1) is var first && first.Sentence == clause.Sentence ? first.Verb : null);
}
