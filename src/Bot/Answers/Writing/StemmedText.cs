using Bot.Search;

namespace Bot.Answers.Writing;

/// <summary>A text by its stems, for asking which words of a question it holds.</summary>
internal sealed class StemmedText
{
    // Words of a phrase count as standing together up to this many words apart from one another.
    private const int PhraseGap = 3;

    // A verb and its object, or a name and what is said of it, stand at most this many words apart.
    private const int OrderReach = 4;

    private readonly Dictionary<string, List<int>> positions = new(StringComparer.Ordinal);
    private readonly string language;
    private HashSet<string>? contentStems;

    public StemmedText(string text, string language)
    {
        this.language = language;
        Tokens = TextAnalysis.Analyze(text, language);
        for (var position = 0; position < Tokens.Count; position++)
        {
            var stem = Tokens[position].Stem;
            if (!positions.TryGetValue(stem, out var places))
            {
                positions[stem] = places = [];
            }

            places.Add(position);
        }
    }

    public IReadOnlyList<AnalyzedToken> Tokens { get; }

    /// <summary>How well the text answers to a group: the weight of its best variant that the text has; 0 for none.</summary>
    public double Strength(QueryGroup group) => Best(group).Strength;

    /// <summary>Where the best variant of a group stands, as token positions of its first words; empty when it is missing.</summary>
    public IReadOnlyList<int> Places(QueryGroup group) => Best(group).Places;

    /// <summary>Whether a group follows another at most a few words behind, as it does in the question.</summary>
    public bool HasInOrder(QueryGroup first, QueryGroup second) =>
        Places(second) is { Count: > 0 } seconds
        && Places(first).Any(place => seconds.Any(next => next > place && next <= place + OrderReach));

    /// <summary>The stems that tell something.</summary>
    public HashSet<string> ContentStems() => contentStems ??=
        [.. Tokens.Where(token => !token.IsStopWord && !QuestionWords.Contains(token.Exact, language)).Select(token => token.Stem)];

    private (double Strength, IReadOnlyList<int> Places) Best(QueryGroup group)
    {
        (double Strength, IReadOnlyList<int> Places) best = (0, []);
        foreach (var variant in group.Variants)
        {
            if (variant.Weight > best.Strength && variant.Language == language && Find(variant.Stems) is { Count: > 0 } places)
            {
                best = (variant.Weight, places);
            }
        }

        return best;
    }

    private List<int> Find(IReadOnlyList<string> stems)
    {
        if (!positions.TryGetValue(stems[0], out var firsts))
        {
            return [];
        }

        return stems.Count == 1 ? firsts : [.. firsts.Where(first => Follows(stems, first))];
    }

    private bool Follows(IReadOnlyList<string> stems, int first)
    {
        var place = first;
        for (var next = 1; next < stems.Count; next++)
        {
            if (!positions.TryGetValue(stems[next], out var places))
            {
                return false;
            }

            var following = places.FirstOrDefault(candidate => candidate > place && candidate <= place + PhraseGap, -1);
            if (following < 0)
            {
                return false;
            }

            place = following;
        }

        return true;
    }
}
