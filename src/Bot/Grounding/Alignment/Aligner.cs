using Bot.Grounding.Reading;
using Bot.Grounding.Wording;

namespace Bot.Grounding.Alignment;

/// <summary>Finds for each word of a sentence the word of the evidence that says the same, clause by clause.</summary>
internal sealed class Aligner(ReadEvidence evidence, ReadText sentence, WordingTable wording, IReadOnlyList<Term> terms, IReadOnlySet<int> figures, IReadOnlyList<Quantity> quantities)
{
    // A clause of few words goes where its neighbours went unless another place has clearly more of it.
    private const double NeighbourBonus = 0.12;

    private readonly Dictionary<WordingEntry, (Term Term, Relation Relation)[]> related = [];

    /// <summary>The clauses of the sentence in order, each aligned.</summary>
    public List<AlignedClause> Align()
    {
        var candidates = evidence.Quoted.Order().ToArray();
        var parts = sentence.Clauses.SelectMany(clause => Fragments.Of(sentence, clause)).ToArray();
        var bySentence = parts.Select(clause => candidates.Select(candidate => Anchored(clause, candidate)).ToArray()).ToArray();
        var overall = candidates.Select((_, place) => bySentence.Sum(tried => tried[place].Weight)).ToArray();
        var most = Math.Max(1, overall.DefaultIfEmpty().Max());
        var aligned = new List<AlignedClause>();
        for (var clause = 0; clause < parts.Length; clause++)
        {
            var best = -1;
            var bestScore = -1.0;
            for (var place = 0; place < candidates.Length; place++)
            {
                var score = bySentence[clause][place].Coverage + (NeighbourBonus * overall[place] / most);
                if (score > bestScore + 1e-9)
                {
                    (best, bestScore) = (place, score);
                }
            }

            aligned.Add(best < 0
                ? new AlignedClause(parts[clause], -1, null, new Dictionary<int, Anchor>(), 0)
                : Aligned(parts[clause], candidates[best], bySentence[clause][best]));
        }

        return aligned;
    }

    /// <summary>Whether a word tells something.</summary>
    public static bool Tells(ReadText text, int word) => text.Words[word].Class is WordClass.Content;

    private AlignedClause Aligned(Clause clause, int candidate, Tried tried) =>
        new(clause, candidate, Counterpart(clause, candidate, tried.Anchors), tried.Anchors, tried.Coverage);

    private Tried Anchored(Clause clause, int candidate)
    {
        var anchors = new Dictionary<int, Anchor>();
        AnchorTerms(clause, candidate, anchors);
        var expected = -1;
        for (var word = clause.Start; word < clause.End; word++)
        {
            if (anchors.TryGetValue(word, out var known) && known.Relation is Relation.Identical)
            {
                expected = known.Word + 1;
                continue;
            }

            if (!Tells(sentence, word) && sentence.Words[word].Class is not WordClass.Number)
            {
                continue;
            }

            if (Identical(word, candidate, expected) is { } anchor)
            {
                anchors[word] = anchor;
                expected = anchor.Word + 1;
            }
        }

        double found = 0;
        double all = 0;
        for (var word = clause.Start; word < clause.End; word++)
        {
            if (Tells(sentence, word) && !figures.Contains(word) && !wording.IsGeneric(sentence.Words[word].Lemma))
            {
                all++;
                found += anchors.TryGetValue(word, out var anchor) && anchor.Relation is not (Relation.Alternative or Relation.Opposite or Relation.Narrower) ? anchor.IsNearby ? 0.8 : 1 : 0;
            }
        }

        foreach (var quantity in quantities.Where(quantity => clause.Has(quantity.Start)))
        {
            all++;
            found += evidence.Quantities.Any(other => evidence.Text.SentenceOf(other.Start) == candidate && (other.IsSame(quantity) || (quantity.Unit.Length == 0 && other.Figure == quantity.Figure))) ? 1 : 0;
        }

        return new Tried(anchors, all == 0 ? 0.5 : found / all, found);
    }

    private void AnchorTerms(Clause clause, int candidate, Dictionary<int, Anchor> anchors)
    {
        // The longest expressions first: "put an end to" before "end".
        foreach (var term in terms.Where(term => clause.Has(term.Start) && term.End <= clause.End).OrderByDescending(term => term.End - term.Start))
        {
            // "Take place" is no "take": a light verb means nothing of its own beside its noun.
            var isOfPhrase = term.End - term.Start == 1 && Checks.WordsCheck.IsLight(sentence.Words[term.Start]) && terms.Any(other => other.Start == term.Start && other.End > term.End);
            if (isOfPhrase)
            {
                continue;
            }

            var isTaken = Enumerable.Range(term.Start, term.End - term.Start).All(word => anchors.TryGetValue(word, out var anchor) && anchor.Relation >= Relation.Converse);
            if (isTaken || Best(term, candidate) is not { } best)
            {
                continue;
            }

            var (found, relation) = best;
            var target = Enumerable.Range(found.Start, found.End - found.Start).FirstOrDefault(word => Tells(evidence.Text, word), found.Start);
            for (var word = term.Start; word < term.End; word++)
            {
                if (!anchors.TryGetValue(word, out var before) || before.Relation < relation)
                {
                    anchors[word] = new Anchor(target, relation, evidence.Text.SentenceOf(target) != candidate);
                }
            }
        }
    }

    private (Term Term, Relation Relation)? Best(Term term, int candidate)
    {
        (Term Term, Relation Relation)? best = null;
        foreach (var other in Related(term.Entry))
        {
            if (other.Relation > (best?.Relation ?? Relation.None) && evidence.IsIn(other.Term.Start, candidate))
            {
                best = other;
            }
        }

        return best;
    }

    // The same for every place of the evidence, so found once.
    private (Term Term, Relation Relation)[] Related(WordingEntry entry)
    {
        if (!related.TryGetValue(entry, out var found))
        {
            related[entry] = found = [.. evidence.TermsNear(entry).Select(other => (other, WordingTable.Of(other.Entry, entry)))];
        }

        return found;
    }

    private Anchor? Identical(int word, int candidate, int expected)
    {
        var family = wording.FamilyOf(sentence.Words[word].Lemma);
        Anchor? best = null;
        var bestDistance = int.MaxValue;
        foreach (var other in evidence.WordsAt(candidate))
        {
            if (!IsOfFamily(other, family))
            {
                continue;
            }

            // "Has one vote and cannot vote": a verb is rather a verb there too.
            var isNearby = evidence.Text.SentenceOf(other) != candidate;
            var isOtherPart = sentence.ClauseOf(word).Verb?.Main == word && !evidence.Text.Verbs.Contains(other);
            var distance = (isNearby ? 1000 : 0) + (isOtherPart ? 100 : 0) + (expected < 0 ? other : Math.Abs(other - expected));
            if (distance < bestDistance)
            {
                best = new Anchor(other, Relation.Identical, isNearby);
                bestDistance = distance;
            }
        }

        return best;
    }

    private bool IsOfFamily(int other, string family)
    {
        var found = evidence.FamilyOf(other);
        return found == family || (Tells(evidence.Text, other) && Derivations.AreRelated(found, family));
    }

    // The clause whose verb is the sentence's verb; else the one that has most of its words.
    private Clause? Counterpart(Clause clause, int candidate, Dictionary<int, Anchor> anchors)
    {
        if (clause.Verb is { } verb && anchors.TryGetValue(verb.Main, out var main) && !main.IsNearby && sentence.Words[verb.Main].Class is WordClass.Content)
        {
            return evidence.Text.ClauseOf(main.Word);
        }

        // "Is an arrest warrant": what it is said to be stands behind the verb.
        if (clause.Verb is { } copula && sentence.Words[copula.Main].Class is WordClass.Auxiliary or WordClass.Modal
            && Enumerable.Range(copula.End, clause.End - copula.End).FirstOrDefault(word => Tells(sentence, word), -1) is >= 0 and var predicate
            && anchors.TryGetValue(predicate, out var said) && !said.IsNearby)
        {
            return evidence.Text.ClauseOf(said.Word);
        }

        return anchors.Values.Where(anchor => !anchor.IsNearby)
            .GroupBy(anchor => evidence.Text.ClauseOf(anchor.Word))
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key.Start)
            .FirstOrDefault()?.Key
            ?? evidence.Text.ClausesIn(candidate)[0];
    }

    private sealed record Tried(Dictionary<int, Anchor> Anchors, double Coverage, double Weight);
}
