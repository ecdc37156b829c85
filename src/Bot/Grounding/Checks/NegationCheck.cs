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

    public static IEnumerable<Finding> Find(Comparison comparison)
    {
        foreach (var aligned in comparison.Clauses)
        {
            if (aligned.Counterpart is not { } counterpart || aligned.Anchors.Count == 0 || (aligned.Clause.Verb is null && Opposites(comparison, aligned) == 0))
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
            if (PredicateOf(comparison.Evidence.Text, counterpart) is { } predicate)
            {
                held += Negations(comparison.Evidence.Text, predicate, comparison.IsUsed);
            }

            var flips = said + held + Opposites(comparison, aligned);
            if (flips % 2 != 0)
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
        return Scope(comparison.Evidence.Text, negation) is not { } word || aligned.Anchors.Values.Any(anchor => anchor.Word == word) || comparison.IsInSharedPhrase(word);
    }

    // The word that a negation denies: the next that tells something.
    public static int? Scope(ReadText text, int negation)
    {
        for (var word = negation + 1; word < text.Words.Count && word <= negation + ScopeReach && text.Words[word].Lower is not ("." or ";"); word++)
        {
            if (text.Words[word].Class is WordClass.Content && !WordsCheck.IsLight(text.Words[word]) && !Adverbs.Is(text.Words[word].Lower))
            {
                return word;
            }
        }

        return null;
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

    private static int Opposites(Comparison comparison, AlignedClause aligned) =>
        aligned.Anchors.Where(anchor => anchor.Value.Relation is Relation.Opposite && comparison.Tells(anchor.Key) && !anchor.Value.IsNearby).DistinctBy(anchor => anchor.Value.Word).Count();
}
