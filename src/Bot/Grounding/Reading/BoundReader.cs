using Bot.Search;

namespace Bot.Grounding.Reading;

/// <summary>Reads what a figure or date bounds, by the words around it.</summary>
internal static class BoundReader
{
    // "The maximum for the nominal database is five years": so far before the figure a noun may stand that bounds it.
    private const int NounReach = 9;

    private static readonly (string[] Words, Bound Bound)[] BeforeQuantity =
    [
        (["at", "least"], Bound.AtLeast), (["not", "less", "than"], Bound.AtLeast), (["no", "less", "than"], Bound.AtLeast), (["no", "fewer", "than"], Bound.AtLeast), (["not", "fewer", "than"], Bound.AtLeast),
        (["a", "minimum", "of"], Bound.AtLeast), (["minimum", "of"], Bound.AtLeast), (["not", "under"], Bound.AtLeast), (["no", "earlier", "than"], Bound.AtLeast), (["not", "earlier", "than"], Bound.AtLeast), (["not", "before"], Bound.AtLeast),
        (["at", "most"], Bound.AtMost), (["not", "more", "than"], Bound.AtMost), (["no", "more", "than"], Bound.AtMost), (["up", "to"], Bound.AtMost), (["a", "maximum", "of"], Bound.AtMost), (["maximum", "of"], Bound.AtMost),
        (["no", "longer", "than"], Bound.AtMost), (["not", "longer", "than"], Bound.AtMost), (["not", "exceed"], Bound.AtMost), (["not", "exceeding"], Bound.AtMost), (["not", "over"], Bound.AtMost), (["limited", "to"], Bound.AtMost), (["within"], Bound.AtMost),
        (["no", "later", "than"], Bound.AtMost), (["not", "later", "than"], Bound.AtMost), (["at", "the", "latest"], Bound.AtMost), (["not", "beyond"], Bound.AtMost), (["inside"], Bound.AtMost), (["in", "under"], Bound.LessThan),
        (["more", "than"], Bound.MoreThan), (["over"], Bound.MoreThan), (["above"], Bound.MoreThan), (["longer", "than"], Bound.MoreThan), (["exceed"], Bound.MoreThan), (["exceeds"], Bound.MoreThan), (["exceeding"], Bound.MoreThan), (["beyond"], Bound.MoreThan), (["later", "than"], Bound.MoreThan), (["after"], Bound.After),
        (["less", "than"], Bound.LessThan), (["fewer", "than"], Bound.LessThan), (["under"], Bound.LessThan), (["below"], Bound.LessThan), (["nearly"], Bound.About), (["almost"], Bound.About), (["earlier", "than"], Bound.LessThan),
        (["about"], Bound.About), (["around"], Bound.About), (["roughly"], Bound.About), (["approximately"], Bound.About), (["some"], Bound.About), (["circa"], Bound.About),
    ];

    private static readonly (string[] Words, Bound Bound)[] NoLater = [(["no", "later", "than"], Bound.AtMost), (["not", "later", "than"], Bound.AtMost), (["at", "the", "latest"], Bound.AtMost), (["latest"], Bound.AtMost)];

    private static readonly (string[] Words, Bound Bound)[] AfterQuantity =
    [
        (["or", "more"], Bound.AtLeast), (["or", "longer"], Bound.AtLeast), (["at", "least"], Bound.AtLeast), (["minimum"], Bound.AtLeast),
        (["or", "less"], Bound.AtMost), (["or", "fewer"], Bound.AtMost), (["at", "most"], Bound.AtMost), (["at", "the", "latest"], Bound.AtMost), (["maximum"], Bound.AtMost), (["at", "the", "most"], Bound.AtMost), (["as", "the", "maximum"], Bound.AtMost), (["as", "a", "maximum"], Bound.AtMost), (["as", "the", "minimum"], Bound.AtLeast), (["as", "a", "minimum"], Bound.AtLeast), (["only"], Bound.AtMost), (["and", "no", "longer"], Bound.AtMost), (["and", "no", "more"], Bound.AtMost), (["at", "the", "very", "most"], Bound.AtMost), (["at", "the", "very", "latest"], Bound.AtMost), (["at", "the", "very", "least"], Bound.AtLeast),
    ];

    private static readonly (string[] Words, Bound Bound)[] BeforeDate =
    [
        (["no", "later", "than"], Bound.AtMost), (["not", "later", "than"], Bound.AtMost), (["by"], Bound.AtMost), (["before"], Bound.Before), (["prior", "to"], Bound.Before), (["until"], Bound.Until), (["till"], Bound.Until), (["up", "to"], Bound.Until),
        (["not", "until"], Bound.Since), (["at", "least", "until"], Bound.AtLeast), (["until", "at", "least"], Bound.AtLeast), (["since"], Bound.Since), (["as", "of"], Bound.Since), (["as", "from"], Bound.Since), (["from"], Bound.Since), (["starting"], Bound.Since), (["after"], Bound.After), (["following"], Bound.After), (["about"], Bound.About), (["around"], Bound.About),
    ];

    private static readonly Dictionary<string, Bound> Nouns = new Dictionary<string, Bound>(StringComparer.Ordinal)
    {
        ["minimum"] = Bound.AtLeast, ["maximum"] = Bound.AtMost, ["limit"] = Bound.AtMost, ["ceiling"] = Bound.AtMost, ["cap"] = Bound.AtMost, ["exceed"] = Bound.MoreThan,
    }.ToDictionary(noun => Lemmas.Of(noun.Key), noun => noun.Value);

    /// <summary>What a figure bounds.</summary>
    public static Bound OfQuantity(IReadOnlyList<Word> words, int start, int end)
    {
        var bound = Before(words, start, BeforeQuantity) ?? After(words, end) ?? Noun(words, start) ?? Bound.Exact;

        // "No later than three months before" leaves at least three months.
        var isOfTime = Before(words, start, NoLater) is not null || Phrase.Stands(words, end, ["at", "the", "latest"]);
        return bound is Bound.AtMost && isOfTime && end < words.Count && (words[end].Lower is "before" or "prior" or "ahead" || (words[end].Lower is "at" && end + 3 < words.Count && words[end + 3].Lower is "before")) ? Bound.AtLeast : bound;
    }

    /// <summary>What a date bounds.</summary>
    public static Bound OfDate(IReadOnlyList<Word> words, int start, int end) =>
        (Phrase.Stands(words, end, ["at", "the", "latest"]) ? Bound.AtMost : Before(words, Skip(words, start), BeforeDate)) ?? (Follows(words, end, ["on"]) || Follows(words, end, ["onwards"]) || Follows(words, end, ["onward"]) ? Bound.Since : Bound.Exact);

    // "The end of 2023", "the beginning of 2024": the bound stands before those words.
    private static int Skip(IReadOnlyList<Word> words, int start)
    {
        var from = start > 0 && words[start - 1].Lower is "on" or "the" ? start - 1 : start;
        return from > 1 && words[from - 1].Lower is "of" && words[from - 2].Lower is "end" or "beginning" or "start" ? from - 2 - (from > 2 && words[from - 3].Lower is "the" ? 1 : 0) : from;
    }

    private static Bound? Before(IReadOnlyList<Word> words, int start, (string[] Words, Bound Bound)[] phrases)
    {
        Bound? best = null;
        var longest = 0;
        foreach (var (phrase, bound) in phrases)
        {
            var from = start - phrase.Length;
            if (phrase.Length > longest && (Phrase.Stands(words, from, phrase) || Phrase.Stands(words, from - 1, [.. phrase, "the"]) || Phrase.Stands(words, from - 1, [.. phrase, "a"])))
            {
                best = bound;
                longest = phrase.Length;
            }
        }

        return best;
    }

    private static Bound? After(IReadOnlyList<Word> words, int end)
    {
        for (var skipped = 0; skipped <= 1; skipped++)
        {
            foreach (var (phrase, bound) in AfterQuantity)
            {
                if (Phrase.Stands(words, end + skipped, phrase))
                {
                    return bound;
                }
            }
        }

        return null;
    }

    private static Bound? Noun(IReadOnlyList<Word> words, int start)
    {
        for (var word = start - 1; word >= 0 && word > start - NounReach && words[word].Lower is not ("." or ";"); word--)
        {
            if (Nouns.TryGetValue(words[word].Lemma, out var bound))
            {
                return bound is Bound.MoreThan && word > 0 && words[word - 1].Class is WordClass.Negation ? Bound.AtMost : bound;
            }

            if (words[word].Class is WordClass.Number)
            {
                return null;
            }
        }

        return null;
    }

    private static bool Follows(IReadOnlyList<Word> words, int at, string[] phrase) => Phrase.Stands(words, at, phrase) && (at + 1 >= words.Count || words[at + 1].Class is WordClass.Punctuation);
}
