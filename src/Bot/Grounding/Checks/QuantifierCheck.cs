using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;
using Bot.Grounding.Wording;

namespace Bot.Grounding.Checks;

/// <summary>All, most, some and only have to be the evidence's.</summary>
internal static class QuantifierCheck
{
    private static readonly Dictionary<string, Quantifier> Quantifiers = new(StringComparer.Ordinal)
    {
        ["all"] = Quantifier.All, ["every"] = Quantifier.All, ["each"] = Quantifier.All, ["any"] = Quantifier.Any, ["whichever"] = Quantifier.Any, ["always"] = Quantifier.All, ["whatever"] = Quantifier.All, ["regardless"] = Quantifier.All, ["irrespective"] = Quantifier.All, ["unconditionally"] = Quantifier.All, ["whenever"] = Quantifier.All, ["everyone"] = Quantifier.All, ["everybody"] = Quantifier.All, ["anyone"] = Quantifier.Any, ["anybody"] = Quantifier.Any, ["entirely"] = Quantifier.All, ["fully"] = Quantifier.All, ["completely"] = Quantifier.All, ["throughout"] = Quantifier.All, ["whole"] = Quantifier.All, ["everything"] = Quantifier.All,
        ["most"] = Quantifier.Most, ["majority"] = Quantifier.Most, ["mainly"] = Quantifier.Most, ["mostly"] = Quantifier.Most, ["largely"] = Quantifier.Most,
        ["some"] = Quantifier.Some, ["several"] = Quantifier.Some, ["certain"] = Quantifier.Some, ["sometimes"] = Quantifier.Some, ["partly"] = Quantifier.Some, ["occasionally"] = Quantifier.Some, ["many"] = Quantifier.Many, ["few"] = Quantifier.Few, ["rarely"] = Quantifier.Few, ["seldom"] = Quantifier.Few, ["half"] = Quantifier.Half,
        ["only"] = Quantifier.Only, ["exclusively"] = Quantifier.Only, ["solely"] = Quantifier.Only, ["alone"] = Quantifier.Only, ["exclusive"] = Quantifier.Only, ["sole"] = Quantifier.Only, ["merely"] = Quantifier.Only, ["just"] = Quantifier.Only,
        ["both"] = Quantifier.Both, ["either"] = Quantifier.Either, ["neither"] = Quantifier.None, ["none"] = Quantifier.None, ["never"] = Quantifier.None, ["nobody"] = Quantifier.None, ["nothing"] = Quantifier.None,
    };

    // "Any" where the evidence has no such word widens what is said, or stands for "a".
    private const double AnyWeight = 1;

    // "All" where the evidence has a plural without any such word.
    private const double AllWeight = 0.8;
    private const double FloatingWeight = 0.3;

    private enum Quantifier
    {
        All,
        Any,
        Most,
        Many,
        Some,
        Few,
        Half,
        Only,
        Both,
        Either,
        None,
    }

    public static IEnumerable<Finding> Find(Comparison comparison)
    {
        var all = In(comparison.Sentence, 0, comparison.Sentence.Words.Count).ToArray();
        foreach (var aligned in comparison.Clauses.Where(aligned => aligned.EvidenceSentence >= 0 && aligned.Anchors.Count > 0))
        {
            var said = In(comparison.Sentence, aligned.Clause.Start, aligned.Clause.End).ToArray();
            var held = InPlace(comparison, aligned).ToArray();
            foreach (var (word, quantifier) in said)
            {
                if (!comparison.IsSaidInPhrase(word) && !IsAnchored(comparison, word) && !IsDenial(comparison, aligned, quantifier) && !comparison.IsFigure(word) && !(quantifier is Quantifier.Only && (IsExclusive(comparison, aligned) || IsContrast(comparison, aligned, word))) && Max(Weight(quantifier, [.. held.Select(entry => entry.Quantifier)]), IsUnconditional(comparison.Sentence, word) && held.All(entry => entry.Quantifier is not Quantifier.All) ? 1 : 0, Joined(comparison, aligned, quantifier)) is > 0 and var weight)
                {
                    yield return new Finding(FaultKind.Quantifier, comparison.Sentence.Words[word].Lower, held is [var (other, _), ..] ? comparison.Evidence.Text.Words[other].Lower : null, weight == AllWeight && IsFloating(comparison.Sentence, word) ? FloatingWeight : weight);
                }
            }

            foreach (var (word, quantifier) in held.Where(entry => aligned.Counterpart?.Has(entry.Word) == true))
            {
                if (Dropped(quantifier, [.. all.Select(entry => entry.Quantifier)]) is > 0 and var weight)
                {
                    yield return new Finding(FaultKind.Quantifier, comparison.Sentence.Written(aligned.Clause.Start, aligned.Clause.End), comparison.Evidence.Text.Words[word].Lower, weight);
                }
            }
        }
    }

    private static double Weight(Quantifier said, Quantifier[] held) => held.Contains(said) ? 0 : said switch
    {
        Quantifier.All => held.Contains(Quantifier.Any) ? 0 : held.Length == 0 ? AllWeight : 1,
        Quantifier.Any => held.Contains(Quantifier.All) || held.Contains(Quantifier.None) || held.Contains(Quantifier.Either) ? 0 : held.Contains(Quantifier.Some) || held.Contains(Quantifier.Most) ? 1 : AnyWeight,
        Quantifier.Some => held.Contains(Quantifier.Many) || held.Contains(Quantifier.Few) ? 0 : held.Contains(Quantifier.All) || held.Contains(Quantifier.Most) ? 1 : 0.5,
        Quantifier.Both => held.Contains(Quantifier.Either) ? 1 : 0,
        Quantifier.Either => held.Contains(Quantifier.Both) ? 1 : 0.3,
        Quantifier.Only => 1,
        Quantifier.None => 1,
        _ => 1,
    };

    // "Nobody may", "none of": how much is denied; whether it is denied the other checks see.
    private static bool IsDenial(Comparison comparison, AlignedClause aligned, Quantifier quantifier)
    {
        var evidence = comparison.Evidence.Text;
        return quantifier is Quantifier.None && Enumerable.Range(evidence.FirstWord(aligned.EvidenceSentence), evidence.EndWord(aligned.EvidenceSentence) - evidence.FirstWord(aligned.EvidenceSentence)).Any(word => evidence.Words[word].Class is WordClass.Negation && NegationCheck.IsPlain(evidence, word));
    }

    // "The members must all come": each of those that were named.
    private static bool IsFloating(ReadText text, int word) => text.Words[word].Lower is "all" or "each" && text.ClauseOf(word).Verb is { } verb && word > verb.Start && word < verb.End;

    private static double Max(params ReadOnlySpan<double> weights)
    {
        var most = 0.0;
        foreach (var weight in weights)
        {
            most = Math.Max(most, weight);
        }

        return most;
    }

    // "In every case", "in all circumstances": no condition is left.
    private static bool IsUnconditional(ReadText text, int word) =>
        text.Words[word].Lower is "every" or "all" or "any" && word > 0 && text.Words[word - 1].Lower is "in" && word + 1 < text.Words.Count && text.Words[word + 1].Lower is "case" or "cases" or "circumstance" or "circumstances" or "event";

    // "Not by itself", "limited to": only, in other words.
    private static bool IsExclusive(Comparison comparison, AlignedClause aligned)
    {
        var evidence = comparison.Evidence.Text;
        return Enumerable.Range(0, evidence.Words.Count).Any(word => evidence.SentenceOf(word) == aligned.EvidenceSentence && evidence.Words[word].Lower is "itself" or "themselves" or "limited" or "own" or "exclusive");
    }

    // "Anyone" for "the public".
    private static bool IsAnchored(Comparison comparison, int word) => comparison.Sentence.Words[word].Lower is "anyone" or "anybody" or "everyone" or "everybody" && comparison.Anchors.TryGetValue(word, out var anchor) && anchor.Relation >= Relation.Same && comparison.IsInSharedPhrase(anchor.Word);

    // "It does not seize, it just asks" for "it asks; it does not seize", and what is denied of many denied of few: no other thing is excluded than the evidence denies.
    private static bool IsContrast(Comparison comparison, AlignedClause aligned, int word)
    {
        var (sentence, evidence) = (comparison.Sentence, comparison.Evidence.Text);
        if (sentence.Words[word].Lower is not ("just" or "merely") || aligned.Counterpart is not { } counterpart)
        {
            return false;
        }

        var own = sentence.ClauseOf(word);
        var isDenied = NegationCheck.IsNegated(sentence, own) || (own.Kind is ClauseKind.Relative && own.Start > 0 && NegationCheck.IsNegated(sentence, sentence.ClauseOf(own.Start - 1)));
        return isDenied
            ? NegationCheck.IsNegated(evidence, counterpart)
            : sentence.ClausesIn(sentence.SentenceOf(word)).Any(clause => NegationCheck.IsNegated(sentence, clause))
                && evidence.Clauses.Any(clause => clause != counterpart && Math.Abs(clause.Sentence - counterpart.Sentence) <= 1 && NegationCheck.IsNegated(evidence, clause));
    }

    // One of two for both, and the other way round, where the evidence only has "and" or "or".
    private static double Joined(Comparison comparison, AlignedClause aligned, Quantifier said)
    {
        var evidence = comparison.Evidence.Text;
        var saysBothAnd = Enumerable.Range(aligned.Clause.Start, aligned.Clause.End - aligned.Clause.Start).SkipWhile(word => comparison.Sentence.Words[word].Lower is not "both").Any(word => comparison.Sentence.Words[word].Lower is "and");
        bool Has(string lower) => evidence.ClausesIn(aligned.EvidenceSentence).Any(clause => Enumerable.Range(clause.Start, clause.End - clause.Start).Any(word => evidence.Words[word].Lower == lower));
        return said switch
        {
            Quantifier.Either when !Has("or") => 1,
            Quantifier.Both when saysBothAnd && Has("or") && !Has("and") && !Has("both") => 1,
            _ => 0,
        };
    }

    // What the evidence says of some or most may not be said without it; "all" and "every" may go.
    private static double Dropped(Quantifier held, Quantifier[] said) => said.Contains(held) ? 0 : held switch
    {
        Quantifier.Some or Quantifier.Most or Quantifier.Few or Quantifier.Half or Quantifier.Many => 1,
        Quantifier.Only => 0.4,
        _ => 0,
    };

    private static IEnumerable<(int Word, Quantifier Quantifier)> InPlace(Comparison comparison, AlignedClause aligned)
    {
        var evidence = comparison.Evidence.Text;
        return evidence.ClausesIn(aligned.EvidenceSentence).SelectMany(clause => In(evidence, clause.Start, clause.End));
    }

    private static IEnumerable<(int Word, Quantifier Quantifier)> In(ReadText text, int start, int end)
    {
        for (var word = start; word < end; word++)
        {
            if (text.Words[word].Class is WordClass.Negation && NegationCheck.IsExclusive(text, word))
            {
                yield return (word, Quantifier.Only);
                continue;
            }

            // "At most", "some 200": a bound, no quantifier; "a simple majority": how a vote is won.
            if (Quantifiers.TryGetValue(text.Words[word].Lower, out var quantifier)
                && !(text.Words[word].Lower is "most" && word > 0 && text.Words[word - 1].Lower is "at" or "the")
                && !(text.Words[word].Lower is "whenever" && word + 1 < text.Words.Count && text.Words[word + 1].Lower is "possible" or "necessary" or "appropriate")
                && !(text.Words[word].Lower is "majority" && !(word + 1 < text.Words.Count && text.Words[word + 1].Lower is "of"))
                && !(text.Words[word].Lower is "some" && word + 1 < text.Words.Count && text.Words[word + 1].Class is WordClass.Number)
                && !(text.Words[word].Lower is "only" && word > 0 && (text.Words[word - 1].Lower is "not" || NumberWords.Unit(text.Words[word - 1].Lemma) is not null)))
            {
                yield return (word, quantifier);
            }
        }
    }
}
