using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;
using Bot.Grounding.Wording;
using Bot.Search;

namespace Bot.Grounding.Checks;

/// <summary>Every word that tells something has to be found in the evidence, or one that means the same.</summary>
internal static class WordsCheck
{
    private const double NarrowerWeight = 1;
    private const double VerbWeight = 0.6;
    private const double ReplacedWeight = 1;
    private const double LightReplacedWeight = 0.5;
    private const double LightWeight = 0.3;
    private const double OtherPlaceWeight = 0.6;

    // Adverbs that add emphasis and nothing else; any other says how it is done.
    private static readonly HashSet<string> EmptyAdverbs = new(StringComparer.Ordinal) { "really", "actually", "simply", "basically", "essentially", "particularly", "notably", "specifically", "especially" };

    // A clause of which the evidence has less than this share says something of its own.
    private const double SpokenOf = 0.4;

    // Verbs that carry a noun and words that bound a figure say little by themselves; other checks look at what they do.
    private static readonly HashSet<string> Light =
    [
        .. new[]
        {
        "go", "make", "get", "give", "take", "come", "put", "set", "use", "turn", "bear", "bring", "become", "remain", "stay", "concern", "involve", "include", "consist", "exist", "happen", "occur", "mean", "lie", "stand", "apply", "want", "wish", "undergo", "serve", "form", "draw", "fall", "thing", "number", "first", "reason", "continue", "possess", "contain", "carry", "base", "relate", "accompany", "follow", "count", "different", "circumstance",
        "latest", "late", "later", "early", "earlier", "earliest", "maximum", "minimum", "high", "higher", "highest", "low", "long", "longer", "able", "unable", "possible", "ever", "away", "back", "onwards", "according", "among",
        }.Select(Lemmas.Of),
    ];

    public static IEnumerable<Finding> Find(Comparison comparison)
    {
        for (var word = 0; word < comparison.Sentence.Words.Count; word++)
        {
            if (comparison.Tells(word) && Judge(comparison, word) is { } finding)
            {
                yield return finding;
            }
            else if (IsUnreadFigure(comparison, word))
            {
                yield return new Finding(FaultKind.Number, comparison.Sentence.Words[word].Lower, null);
            }
        }
    }

    /// <summary>Whether a word says little by itself.</summary>
    public static bool IsLight(Word word) => Light.Contains(word.Lemma);

    // "13.06.1956", "3.1.2": figures that are read as no quantity and no date have to stand in the evidence as they are.
    private static bool IsUnreadFigure(Comparison comparison, int word) =>
        comparison.Sentence.Words[word].Class is WordClass.Number && !comparison.IsFigure(word) && !comparison.Anchors.ContainsKey(word);

    private static Finding? Judge(Comparison comparison, int word)
    {
        var written = comparison.Sentence.Words[word];
        if (comparison.Anchors.TryGetValue(word, out var anchor))
        {
            var held = comparison.Evidence.Text.Words[anchor.Word];
            return anchor.Relation switch
            {
                Relation.Alternative => new Finding(FaultKind.Entity, written.Lower, held.Lower),
                Relation.Converse when !comparison.Sentence.Verbs.Contains(word) => new Finding(FaultKind.Role, written.Lower, held.Lower),
                Relation.Narrower when !Generality.CarriesSpecial(comparison.Evidence.Text, anchor.Word) => new Finding(FaultKind.Scope, written.Lower, held.Lower, NarrowerWeight),
                _ => null,
            };
        }

        if (UnnamedActor.Names(comparison, word))
        {
            return null;
        }

        if (IsName(comparison, word))
        {
            return new Finding(FaultKind.Entity, comparison.Sentence.Written(word, word + 1), UnusedName(comparison, word));
        }

        if (NegationCheck.Denies(comparison.Sentence, word))
        {
            return null;
        }

        if (IsFromOtherPlace(comparison, word))
        {
            return new Finding(FaultKind.Addition, written.Lower, null, OtherPlaceWeight);
        }

        if (EmptyAdverbs.Contains(written.Lower))
        {
            return null;
        }

        if (IsSameYear(comparison, word))
        {
            return null;
        }

        // "Consultations that take place".
        if (written.Lower is "place" && word > 0 && comparison.Sentence.Words[word - 1].Lower is "take" or "takes" or "took" or "taken" or "taking")
        {
            return new Finding(FaultKind.Addition, written.Lower, null, LightWeight);
        }

        // "Keep receiving": the second verb says what is done.
        if (written.Lower is "keep" or "keeps" or "kept" && word + 1 < comparison.Sentence.Words.Count && comparison.Sentence.Words[word + 1].Lower.EndsWith("ing", StringComparison.Ordinal))
        {
            return new Finding(FaultKind.Addition, written.Lower, null, LightWeight);
        }

        if (IsReplaced(comparison, word))
        {
            return new Finding(FaultKind.Addition, written.Lower, null, IsLight(written) ? LightReplacedWeight : ReplacedWeight);
        }

        return new Finding(FaultKind.Addition, written.Lower, null, Light.Contains(written.Lemma) ? LightWeight : (comparison.Sentence.Verbs.Contains(word) && !IsListed(comparison, word) && comparison.Of(word).Coverage >= SpokenOf && !IsOwnClause(comparison, word) && !IsAttribute(comparison, word)) ? VerbWeight : 1);
    }

    // "And stated the same year": the year that the sentence names is the one of this place too.
    private static bool IsSameYear(Comparison comparison, int word) =>
        comparison.Sentence.Words[word].Lower is "year" && word > 0 && comparison.Sentence.Words[word - 1].Lower is "same"
        && comparison.Dates.Any(date => date.Year is not null && comparison.Evidence.Dates.Any(other => other.Year == date.Year && comparison.Evidence.Text.SentenceOf(other.Start) == comparison.Of(word).EvidenceSentence));

    // A sentence put together from two places may have a word of either in any of its parts.
    private static bool IsFromOtherPlace(Comparison comparison, int word)
    {
        var evidence = comparison.Evidence.Text;
        var family = comparison.Wording.FamilyOf(comparison.Sentence.Words[word].Lemma);
        var places = comparison.Clauses.Where(aligned => aligned.Anchors.Count >= 3).Select(aligned => aligned.EvidenceSentence).ToHashSet();
        return places.Count > 1 && Enumerable.Range(0, evidence.Words.Count).Any(other => places.Contains(evidence.SentenceOf(other)) && comparison.Wording.FamilyOf(evidence.Words[other].Lemma) == family);
    }

    // "Locate, identify or arrest": one of a list is said as much as the others.
    private static bool IsListed(Comparison comparison, int word) =>
        word > 1 && comparison.Sentence.Words[word - 1].Class is WordClass.Coordinator && comparison.Sentence.Verbs.Contains(word - 2);

    // "A detailed report", "the encrypted system": a participle before its noun says which.
    private static bool IsAttribute(Comparison comparison, int word) =>
        word + 1 < comparison.Sentence.Words.Count && comparison.Sentence.Words[word + 1].Class is WordClass.Content && comparison.Sentence.ClauseOf(word).Verb?.Main != word;

    // Another verb in the place of the evidence's own says another thing.
    private static bool IsReplaced(Comparison comparison, int word) =>
        comparison.Sentence.ClauseOf(word).Verb?.Main == word
        && comparison.Of(word).Counterpart?.Verb is { } held && comparison.Evidence.Text.Words[held.Main].Class is WordClass.Content && !comparison.IsUsed(held.Main);

    // "Who must be registered": a clause whose only verb is not found says something of its own.
    private static bool IsOwnClause(Comparison comparison, int word)
    {
        var clause = comparison.Sentence.ClauseOf(word);
        return clause.Kind is ClauseKind.Relative && clause.Verb?.Main == word;
    }

    private static bool IsName(Comparison comparison, int word) =>
        comparison.Sentence.Words[word].IsCapitalized && comparison.Sentence.Words[word].Span.Start > 0 && !IsFirst(comparison.Sentence, word);

    private static bool IsFirst(ReadText text, int word) => word == 0 || text.SentenceOf(word - 1) != text.SentenceOf(word);

    // A name that the evidence has in the place and the sentence leaves out is what it holds instead.
    private static string? UnusedName(Comparison comparison, int word)
    {
        var place = comparison.Of(word).EvidenceSentence;
        var evidence = comparison.Evidence.Text;
        for (var other = 0; other < evidence.Words.Count; other++)
        {
            if (evidence.SentenceOf(other) == place && evidence.Words[other].IsCapitalized && !IsFirst(evidence, other) && evidence.Words[other].Class is WordClass.Content && !comparison.Used.Contains(other))
            {
                return evidence.Written(other, other + 1);
            }
        }

        return null;
    }
}
