using Bot.Search;

namespace Bot.Grounding.Reading;

/// <summary>Finds the figures and dates of a text.</summary>
internal static class FigureReader
{
    private const int FirstYear = 1800;
    private const int LastYear = 2100;

    // "Hundred hundred hundred" is no figure.
    private const decimal MaxScaled = 1_000_000;

    // What is numbered, not counted.
    private static readonly HashSet<string> References = [.. new[] { "article", "rule", "section", "paragraph", "chapter", "annex", "resolution", "part" }.Select(Lemmas.Of)];

    /// <summary>The dates in order.</summary>
    public static List<StatedDate> Dates(IReadOnlyList<Word> words)
    {
        var dates = new List<StatedDate>();
        for (var word = 0; word < words.Count; word++)
        {
            if (DateAt(words, word) is { } date)
            {
                dates.Add(date with { Bound = BoundReader.OfDate(words, date.Start, date.End) });
                word = date.End - 1;
            }
        }

        return dates;
    }

    /// <summary>The figures in order, those of dates and of article numbers left out.</summary>
    public static List<Quantity> Quantities(IReadOnlyList<Word> words, IReadOnlyList<StatedDate> dates)
    {
        var quantities = new List<Quantity>();
        for (var word = 0; word < words.Count; word++)
        {
            if (dates.FirstOrDefault(date => date.Start <= word && word < date.End) is { } date)
            {
                word = date.End - 1;
            }
            else if (QuantityAt(words, word) is { } quantity)
            {
                quantities.Add(quantity with { Bound = BoundReader.OfQuantity(words, quantity.Start, quantity.End) });
                word = quantity.End - 1;
            }
        }

        return quantities;
    }

    /// <summary>Whether a unit tells what is numbered, not counted: an article, a rule.</summary>
    public static bool IsReference(string unit) => References.Contains(unit);

    private static StatedDate? DateAt(IReadOnlyList<Word> words, int word)
    {
        // 13/06/1956, day first as the sources have it.
        if (word + 4 < words.Count && words[word + 1].Lower is "/" or "." && words[word + 3].Lower == words[word + 1].Lower && Day(words, word) is { } firstDay
            && NumberWords.Digits(words[word + 2].Lower) is >= 1 and <= 12 and var numbered && Year(words, word + 4) is { } numberedYear)
        {
            return new StatedDate(word, word + 5, numberedYear, (int)numbered, firstDay, Bound.Exact);
        }

        // 5 November 2024 | November 5, 2024 | November 2024 | November | 2024
        if (Day(words, word) is { } day && Month(words, word + 1) is { } monthAfter)
        {
            return Year(words, word + 2) is { } year ? new StatedDate(word, word + 3, year, monthAfter, day, Bound.Exact) : new StatedDate(word, word + 2, null, monthAfter, day, Bound.Exact);
        }

        if (Month(words, word) is { } month)
        {
            if (Day(words, word + 1) is { } dayAfter && Year(words, word + 1) is null)
            {
                var comma = word + 2 < words.Count && words[word + 2].Lower is "," ? 1 : 0;
                return Year(words, word + 2 + comma) is { } year
                    ? new StatedDate(word, word + 3 + comma, year, month, dayAfter, Bound.Exact)
                    : new StatedDate(word, word + 2, null, month, dayAfter, Bound.Exact);
            }

            return Year(words, word + 1) is { } yearAfter ? new StatedDate(word, word + 2, yearAfter, month, null, Bound.Exact) : new StatedDate(word, word + 1, null, month, null, Bound.Exact);
        }

        return Year(words, word) is { } alone && !IsCounted(words, word) ? new StatedDate(word, word + 1, alone, null, null, Bound.Exact) : null;
    }

    // "2000 words" is no year, "the 2024 report" is one: only a unit or a plural right behind it tells.
    private static bool IsCounted(IReadOnlyList<Word> words, int word) =>
        word + 1 < words.Count && (NumberWords.Unit(words[word + 1].Lemma) is not null || (words[word + 1].Class is WordClass.Content && words[word + 1].Lower.EndsWith('s') && words[word + 1].Lemma != words[word + 1].Lower));

    private static int? Year(IReadOnlyList<Word> words, int word) =>
        word < words.Count && words[word].Class is WordClass.Number && words[word].Lower.Length == 4 && int.TryParse(words[word].Lower, out var year) && year is >= FirstYear and <= LastYear ? year : null;

    private static int? Month(IReadOnlyList<Word> words, int word) =>
        word < words.Count && NumberWords.Month(words[word]) is { } month && (words[word].Lower is not ("may" or "march" or "mar") || HasFigureBeside(words, word)) ? month : null;

    private static bool HasFigureBeside(IReadOnlyList<Word> words, int word) =>
        (word > 0 && words[word - 1].Class is WordClass.Number) || (word + 1 < words.Count && words[word + 1].Class is WordClass.Number);

    private static int? Day(IReadOnlyList<Word> words, int word) =>
        word < words.Count && words[word].Class is WordClass.Number && words[word].Lower.Length <= 4 && NumberWords.Digits(words[word].Lower) is >= 1 and <= 31 and var day && decimal.IsInteger(day) ? (int)day : null;

    private static Quantity? QuantityAt(IReadOnlyList<Word> words, int word)
    {
        var (value, end) = Value(words, word);
        if (value is not { } figure)
        {
            return null;
        }

        if (words[word].Class is WordClass.Number && Reference(words, word) is { } reference)
        {
            return new Quantity(word, end, figure, figure, reference, Bound.Exact);
        }

        // Seven in ten, two out of three: a share.
        if (end + 1 < words.Count && words[end].Lower is "in" or "of" or "out" && Share(words, end) is { } share && share.Whole >= figure)
        {
            return new Quantity(word, share.End, Math.Round(100 * figure / share.Whole, 1), figure, "percent", Bound.Exact);
        }

        var isWorking = end + 1 < words.Count && words[end].Lower is "working" or "business" or "calendar" && NumberWords.Unit(words[end + 1].Lemma) is not null;
        var isFurther = end + 1 < words.Count && words[end].Lower is "more" or "further" or "additional" or "other" or "full" && NumberWords.Unit(words[end + 1].Lemma) is not null;
        var unitAt = isWorking || isFurther ? end + 1 : end;
        if (unitAt < words.Count && words[unitAt].Lemma is "per" && unitAt + 1 < words.Count && words[unitAt + 1].Lemma is "cent")
        {
            return new Quantity(word, unitAt + 2, figure, figure, "percent", Bound.Exact);
        }

        if (unitAt < words.Count && NumberWords.Unit(words[unitAt].Lemma) is { } unit)
        {
            return isWorking
                ? new Quantity(word, unitAt + 1, figure, figure, words[end].Lower + " " + words[unitAt].Lemma, Bound.Exact)
                : new Quantity(word, unitAt + 1, figure * unit.Factor, figure, unit.Unit, Bound.Exact);
        }

        return new Quantity(word, end, figure, figure, "", Bound.Exact);
    }

    // "Articles 1, 10 and 21": each of them is an article's number.
    private static string? Reference(IReadOnlyList<Word> words, int word)
    {
        var before = word - 1;
        if (before >= 0 && References.Contains(words[before].Lemma))
        {
            return words[before].Lemma;
        }

        while (before > 0 && (words[before].Class is WordClass.Number || words[before].Lower is "," or "and" or "or" or "to" or "(" or ")" || (words[before].Lower.Length == 1 && words[before].Class is WordClass.Content)))
        {
            before--;
        }

        return before >= 0 && References.Contains(words[before].Lemma) && words[before].Lower.EndsWith('s') ? words[before].Lemma : null;
    }

    private static (decimal Whole, int End)? Share(IReadOnlyList<Word> words, int link)
    {
        var from = words[link].Lower is "out" && words[link + 1].Lower is "of" ? link + 2 : words[link].Lower is "in" or "out" ? link + 1 : -1;
        if (from < 0 || from >= words.Count || words[from].Class is WordClass.Number)
        {
            return null;
        }

        var (whole, end) = Value(words, from);
        return whole is > 1 and <= 100 ? (whole.Value, end) : null;
    }

    private static (decimal? Value, int End) Value(IReadOnlyList<Word> words, int word)
    {
        var lower = words[word].Lower;
        if (words[word].Class is WordClass.Number)
        {
            if (NumberWords.Digits(lower) is not { } digits)
            {
                return (null, word);
            }

            return word + 1 < words.Count && NumberWords.Scale(words[word + 1].Lemma) is { } scale ? (digits * scale, word + 2) : (digits, word + 1);
        }

        if (lower is "half" && word + 2 < words.Count && words[word + 1].Lower is "a" or "the" && NumberWords.Unit(words[word + 2].Lemma) is not null)
        {
            return (0.5m, word + 2);
        }

        // "Within a year", "a hundred": one; "a notice": no figure; "three times a year": how often.
        var isArticleOfUnit = lower is "a" or "an" && (word == 0 || words[word - 1].Class is not WordClass.Content) && word + 1 < words.Count && (NumberWords.Unit(words[word + 1].Lemma) is { Unit: not "percent" } || NumberWords.Scale(words[word + 1].Lemma) is not null || words[word + 1].Lower is "dozen");
        if (isArticleOfUnit)
        {
            return NumberWords.Cardinal(words[word + 1].Lower) is { } dozen ? (dozen, word + 2)
                : NumberWords.Scale(words[word + 1].Lemma) is { } scaleAlone ? (scaleAlone, word + 2)
                : words[word + 1].Lemma is "second" ? (null, word)
                : (1, word + 1);
        }

        return IsPronoun(words, word) ? (null, word) : Words(words, word);
    }

    // "One" that counts is followed by a noun; "no one", "one of", "one another" and "one must" count nothing.
    private static bool IsPronoun(IReadOnlyList<Word> words, int word) => words[word].Lower is "one"
        && !(word + 2 < words.Count && words[word + 1].Lower is "or" && words[word + 2].Lower is "more")
        && (word + 1 >= words.Count || words[word + 1].Class is not WordClass.Content || (word > 0 && words[word - 1].Lower is "no" or "any" or "every" or "this" or "that" or "which" or "the" or "each"));

    private static (decimal? Value, int End) Words(IReadOnlyList<Word> words, int word)
    {
        decimal? total = null;
        decimal current = 0;
        var end = word;
        while (end < words.Count)
        {
            if (NumberWords.Cardinal(words[end].Lower) is { } cardinal && (current == 0 || (current % 100 >= 20 && cardinal < 10) || current % 100 == 0))
            {
                current += cardinal;
            }
            else if (NumberWords.Scale(words[end].Lemma) is { } scale && current is > 0 and < MaxScaled)
            {
                current *= scale;
                if (scale > 100)
                {
                    total = (total ?? 0) + current;
                    current = 0;
                }
            }
            else if (words[end].Lower is not "and" || current == 0 || current % 100 != 0 || end + 1 >= words.Count || NumberWords.Cardinal(words[end + 1].Lower) is null)
            {
                break;
            }

            end++;
        }

        return end == word ? (null, word) : ((total ?? 0) + current, end);
    }
}
