using Bot.Grounding.Alignment;
using Bot.Grounding.Reading;

namespace Bot.Grounding.Checks;

/// <summary>Every figure and date has to stand in the evidence, said of the same thing.</summary>
internal static class FigureCheck
{
    private const int Reach = 4;

    // A word that stands before its figure in the sentence mostly does so in the evidence.
    private const int OtherSide = 6;

    // "The written phase … the oral phase": a word that stands at both figures tells them apart less well than another.
    private const double SharedShare = 0.5;

    // A sentence with more figures or more of the same word than these is a table; the first ones tell what is nearer to what.
    private const int MaxPlaces = 20;

    public static IEnumerable<Finding> Find(Comparison comparison) => [.. Quantities(comparison), .. Dates(comparison)];

    private static IEnumerable<Finding> Quantities(Comparison comparison)
    {
        foreach (var quantity in comparison.Quantities)
        {
            var aligned = comparison.Of(quantity.Start);
            var inPlace = comparison.Evidence.Quantities.Where(other => IsIn(comparison, other.Start, aligned)).ToArray();
            var same = inPlace.Where(other => other.IsSame(quantity) || IsSameCount(other, quantity) || IsElliptic(comparison, other, quantity) || (inPlace.Length <= MaxPlaces && IsGapped(comparison.Evidence, other, quantity))).ToArray();
            if (same.Length == 0)
            {
                if (quantity.Bound is Bound.MoreThan or Bound.LessThan or Bound.About && inPlace.Any(other => Implies(other, quantity)))
                {
                    continue;
                }

                var written = comparison.Sentence.Written(quantity.Start, quantity.End);
                var sameValue = inPlace.FirstOrDefault(other => Face(comparison.Evidence.Text, other) == Face(comparison.Sentence, quantity));
                var held = sameValue ?? inPlace.FirstOrDefault(other => other.Unit == quantity.Unit) ?? inPlace.FirstOrDefault();
                yield return new Finding(sameValue is null ? FaultKind.Number : FaultKind.Unit, written, held is null ? null : comparison.Evidence.Text.Written(held.Start, held.End));
            }
            else if (FigureReader.IsReference(quantity.Unit) && IsOtherArticle(comparison, quantity, same, inPlace))
            {
                yield return new Finding(FaultKind.Number, comparison.Sentence.Written(quantity.Start, quantity.End), null);
            }
            else if (Neighbour(comparison, quantity.Start, quantity.End, [.. same.Take(MaxPlaces).Select(other => (other.Start, other.End))], [.. inPlace.Where(other => IsRival(other, same[0]) || IsRival(other, quantity) || (inPlace.Length <= MaxPlaces && HasUnitBefore(comparison.Evidence, other, quantity))).Except(same).Take(MaxPlaces).Select(other => (other.Start, other.End))]) is { } other)
            {
                yield return new Finding(FaultKind.Number, comparison.Sentence.Written(quantity.Start, quantity.End), other);
            }
        }
    }

    // "Blue notices are in Article 88, green ones in Article 89": the words beside an article's number have to be beside it in the evidence too.
    private static bool IsOtherArticle(Comparison comparison, Quantity said, Quantity[] same, Quantity[] inPlace)
    {
        var evidence = comparison.Evidence.Text;
        var words = Segment(comparison.Sentence, said).Where(comparison.Tells).Select(word => comparison.Wording.FamilyOf(comparison.Sentence.Words[word].Lemma)).ToHashSet(StringComparer.Ordinal);
        var others = inPlace.Where(other => other.Unit == said.Unit && other.Figure != said.Figure).SelectMany(other => Families(comparison, other)).ToHashSet(StringComparer.Ordinal);
        return !same.Any(match => words.All(word => Families(comparison, match).Contains(word) || !others.Contains(word)));
    }

    private static HashSet<string> Families(Comparison comparison, Quantity quantity) =>
        Segment(comparison.Evidence.Text, quantity).Select(word => comparison.Wording.FamilyOf(comparison.Evidence.Text.Words[word].Lemma)).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<int> Segment(ReadText text, Quantity quantity)
    {
        for (var word = quantity.Start - 1; word >= 0 && text.Words[word].Lower is not ("," or ";" or "." or "and"); word--)
        {
            yield return word;
        }

        for (var word = quantity.End; word < text.Words.Count && text.Words[word].Lower is not ("," or ";" or "." or "and"); word++)
        {
            yield return word;
        }
    }

    private static IEnumerable<Finding> Dates(Comparison comparison)
    {
        foreach (var date in comparison.Dates)
        {
            var aligned = comparison.Of(date.Start);
            var inPlace = comparison.Evidence.Dates.Where(other => IsIn(comparison, other.Start, aligned)).ToArray();
            var same = inPlace.Where(date.IsSaidBy).ToArray();
            if (same.Length == 0)
            {
                yield return new Finding(FaultKind.Date, comparison.Sentence.Written(date.Start, date.End), inPlace is [var held, ..] ? comparison.Evidence.Text.Written(held.Start, held.End) : null);
            }
            else if (Neighbour(comparison, date.Start, date.End, [.. same.Take(MaxPlaces).Select(other => (other.Start, other.End))], [.. inPlace.Except(same).Take(MaxPlaces).Select(other => (other.Start, other.End))]) is { } other)
            {
                yield return new Finding(FaultKind.Date, comparison.Sentence.Written(date.Start, date.End), other);
            }
        }
    }

    private static bool IsIn(Comparison comparison, int word, AlignedClause aligned) =>
        aligned.EvidenceSentence >= 0 && comparison.Evidence.IsIn(word, aligned.EvidenceSentence);

    // "Thirteen members" and "13": one of them has no unit that could be converted.
    private static bool IsSameCount(Quantity evidence, Quantity sentence) => evidence.Value == sentence.Value && evidence.Unit.Length == 0 && sentence.Unit.Length == 0;

    // "Four months for access and nine for deletion": the unit is told once.
    private static bool IsElliptic(Comparison comparison, Quantity evidence, Quantity sentence) =>
        sentence.Unit.Length == 0 && evidence.Figure == sentence.Figure && evidence.Unit.Length > 0
        && comparison.Quantities.Any(other => other.Start < sentence.Start && other.Unit == evidence.Unit);

    // "Four years for the President and three for the others": the evidence tells the unit once.
    private static bool IsGapped(ReadEvidence evidence, Quantity held, Quantity said) => held.Figure == said.Figure && HasUnitBefore(evidence, held, said);

    private static bool HasUnitBefore(ReadEvidence evidence, Quantity held, Quantity said) =>
        held.Unit.Length == 0 && said.Unit.Length > 0 && (held.End >= evidence.Text.Words.Count || evidence.Text.Words[held.End].Class is not WordClass.Content)
        && evidence.Quantities.Any(other => other.Start < held.Start && other.Unit == said.Unit && evidence.Text.ClauseOf(other.Start) == evidence.Text.ClauseOf(held.Start) && other.Value * said.Figure == said.Value * other.Figure);

    private static bool Implies(Quantity evidence, Quantity sentence) => evidence.Unit == sentence.Unit && evidence.Bound is Bound.Exact && sentence.Bound switch
    {
        Bound.MoreThan => evidence.Value > sentence.Value && evidence.Value <= sentence.Value * 1.5m,
        Bound.LessThan => evidence.Value < sentence.Value && evidence.Value * 1.5m >= sentence.Value,
        Bound.About => Math.Abs(evidence.Value - sentence.Value) <= 0.05m * evidence.Value,
        _ => false,
    };

    // Articles are told by their numbers alone, and a period is not mixed up with a count.
    private static bool IsRival(Quantity other, Quantity quantity) => other.Unit == quantity.Unit && !FigureReader.IsReference(other.Unit);

    private static string Face(ReadText text, Quantity quantity) => text.Words[quantity.Start].Lower;

    // Of the words beside a figure in the sentence, those found in the evidence have to stand nearer to this figure than to another.
    private static string? Neighbour(Comparison comparison, int start, int end, (int Start, int End)[] same, (int Start, int End)[] others)
    {
        if (others.Length == 0 || same.Any(place => HasSameNeighbour(comparison, start, end, place)))
        {
            return null;
        }

        var nearer = 0.0;
        var farther = 0.0;
        (int Start, int End)? rival = null;
        foreach (var (word, weight) in Beside(comparison, start, end, comparison.Dates.Any(date => date.Start == start)))
        {
            if (!comparison.Anchors.TryGetValue(word, out var anchor) || anchor.IsNearby || comparison.Evidence.Text.SentenceOf(anchor.Word) != comparison.Evidence.Text.SentenceOf(same[0].Start))
            {
                continue;
            }

            // "For four years and the Vice-Presidents for three": the verb is said of both figures and tells nothing.
            if (comparison.Sentence.Verbs.Contains(word) && others.Concat(same).All(place => comparison.Evidence.Text.ClauseOf(place.Start) == comparison.Evidence.Text.ClauseOf(anchor.Word)))
            {
                continue;
            }

            var places = Places(comparison, word, anchor.Word);
            int Away(int found, (int Start, int End) place) => Distance(comparison.Evidence.Text, found, place) + ((found < place.Start) == (word < start) ? 0 : OtherSide);
            var own = same.Min(place => places.Min(found => Away(found, place)));
            var closest = others.MinBy(place => places.Min(found => Away(found, place)));
            var other = places.Min(found => Away(found, closest));
            var share = places.Length > 1 ? SharedShare * weight : weight;
            if (other < own)
            {
                farther += share;
                rival = closest;
            }
            else if (own < other)
            {
                nearer += share;
            }
        }

        return farther > nearer && rival is { } held ? comparison.Evidence.Text.Written(held.Start, held.End) : null;
    }

    // The words right behind it are the same in both.
    private static bool HasSameNeighbour(Comparison comparison, int start, int end, (int Start, int End) place)
    {
        var sentence = comparison.Sentence.Words;
        var evidence = comparison.Evidence.Text.Words;
        var same = 0;
        while (end + same < sentence.Count && place.End + same < evidence.Count && sentence[end + same].Class is WordClass.Content && sentence[end + same].Lemma == evidence[place.End + same].Lemma)
        {
            same++;
        }

        var differs = end + same < sentence.Count && place.End + same < evidence.Count && sentence[end + same].Class is WordClass.Content && evidence[place.End + same].Class is WordClass.Content;
        return (same > 0 && !differs)
            || (start > 0 && place.Start > 0 && sentence[start - 1].Lower is "/" && evidence[place.Start - 1].Lower is "/");
    }

    private static IEnumerable<(int Word, double Weight)> Beside(Comparison comparison, int start, int end, bool isDate)
    {
        var clause = comparison.Sentence.ClauseOf(start);
        if (clause.Verb is { } verb && comparison.Sentence.Words[verb.Main].Class is WordClass.Content && (isDate || Math.Abs(start - verb.Main) <= Reach))
        {
            yield return (verb.Main, 1.5);
        }

        var weight = 1.0;

        // "45% of the requests were": what is said of them stands behind the verb.
        var from = end < comparison.Sentence.Words.Count && comparison.Sentence.Words[end].Lower is "of" && clause.Verb is { } copula && copula.Start > end ? copula.End : end;
        for (var word = from; word < clause.End && word < from + Reach && comparison.Sentence.Words[word].Class is not (WordClass.Punctuation or WordClass.Coordinator or WordClass.Subordinator or WordClass.Relative); word++)
        {
            if (comparison.Tells(word))
            {
                yield return (word, weight);
                weight *= 0.8;
            }
        }

        if (weight < 1)
        {
            yield break;
        }

        for (var word = start - 1; word >= clause.Start && weight > 0.2; word--)
        {
            if (comparison.Tells(word))
            {
                yield return (word, weight);
                weight *= 0.8;
            }
        }
    }

    // The same word may stand at several places of the evidence; the figure may belong to any of them.
    private static int[] Places(Comparison comparison, int word, int anchored)
    {
        var evidence = comparison.Evidence;
        var sentence = evidence.Text.SentenceOf(anchored);
        var first = evidence.Text.FirstWord(sentence);
        int[] all = [.. Enumerable.Range(first, evidence.Text.EndWord(sentence) - first).Where(other => evidence.FamilyOf(other) == evidence.FamilyOf(anchored)).Take(MaxPlaces)];

        // "The President" and "the Vice-Presidents" differ in number alone.
        int[] same = [.. all.Where(other => evidence.Text.Words[other].Lower == comparison.Sentence.Words[word].Lower)];
        return same.Length > 0 ? same : all;
    }

    // A sign between two words parts them more than a word does.
    private static int Distance(ReadText text, int word, (int Start, int End) place)
    {
        if (word >= place.Start && word < place.End)
        {
            return 0;
        }

        var (from, to) = word < place.Start ? (word + 1, place.Start) : (place.End, word);
        var distance = 1;
        for (var between = from; between < to; between++)
        {
            distance += text.Words[between].Class switch
            {
                WordClass.Punctuation => text.Words[between].Lower is "," ? 4 : 8,
                WordClass.Coordinator or WordClass.Subordinator or WordClass.Relative => 3,
                _ => 1,
            };
        }

        return distance;
    }
}
