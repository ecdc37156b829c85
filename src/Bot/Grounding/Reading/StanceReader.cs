using Bot.Search;

namespace Bot.Grounding.Reading;

/// <summary>Reads how strongly a clause says what it says: by its modal, by "is required to" and the like, by hedges.</summary>
internal static class StanceReader
{
    private static readonly Dictionary<string, Stance> Modals = new(StringComparer.Ordinal)
    {
        ["must"] = Stance.Must, ["shall"] = Stance.Must, ["should"] = Stance.Should, ["ought"] = Stance.Should, ["may"] = Stance.May, ["might"] = Stance.May, ["can"] = Stance.May, ["could"] = Stance.May, ["need"] = Stance.Must,
    };

    private static readonly Dictionary<string, Stance> Adjectives = new Dictionary<string, Stance>(StringComparer.Ordinal)
    {
        ["require"] = Stance.Must, ["oblige"] = Stance.Must, ["compulsory"] = Stance.Must, ["mandatory"] = Stance.Must, ["obligatory"] = Stance.Must, ["obligation"] = Stance.Must, ["duty"] = Stance.Must, ["bound"] = Stance.Must, ["compel"] = Stance.Must, ["need"] = Stance.Must, ["necessary"] = Stance.Must,
        ["encourage"] = Stance.Should, ["recommend"] = Stance.Should, ["advise"] = Stance.Should, ["expect"] = Stance.Should, ["endeavour"] = Stance.Should, ["invite"] = Stance.Should,
        ["allow"] = Stance.May, ["permit"] = Stance.May, ["entitle"] = Stance.May, ["able"] = Stance.May, ["possible"] = Stance.May, ["free"] = Stance.May, ["optional"] = Stance.May, ["authorize"] = Stance.May, ["eligible"] = Stance.May, ["possibly"] = Stance.May, ["perhaps"] = Stance.May, ["right"] = Stance.May,
        ["likely"] = Stance.Likely, ["probably"] = Stance.Likely, ["presumably"] = Stance.Likely, ["presume"] = Stance.Likely, ["appear"] = Stance.Likely, ["seem"] = Stance.Likely, ["suggest"] = Stance.Likely, ["risk"] = Stance.Likely,
        ["allegedly"] = Stance.Alleged, ["reportedly"] = Stance.Alleged, ["allege"] = Stance.Alleged, ["claim"] = Stance.Alleged, ["suspect"] = Stance.Alleged, ["accuse"] = Stance.Alleged, ["purport"] = Stance.Alleged,
        ["normally"] = Stance.Usual, ["generally"] = Stance.Usual, ["usually"] = Stance.Usual, ["typically"] = Stance.Usual, ["ordinarily"] = Stance.Usual, ["mostly"] = Stance.Usual, ["often"] = Stance.Usual,
    }.ToDictionary(word => Lemmas.Of(word.Key), word => word.Value);

    // Verbs that are a stance only towards another verb.
    private static readonly HashSet<string> Governing =
    [
        .. new[]
        {
        "allow", "permit", "authorize", "entitle", "expect", "invite", "encourage", "recommend", "advise", "suspect", "accuse", "claim", "allege", "suggest", "appear", "seem", "risk", "right", "free", "bound", "duty", "eligible",
        }.Select(Lemmas.Of),
    ];

    /// <summary>Every stance that a run of words shows, beside the plain one.</summary>
    public static HashSet<Stance> Of(ReadText text, int start, int end)
    {
        var found = new HashSet<Stance>();
        for (var word = start; word < end; word++)
        {
            var written = text.Words[word];
            if (written.Class is WordClass.Modal && Modals.TryGetValue(written.Lower, out var modal))
            {
                found.Add(modal);
            }
            else if (Adjectives.TryGetValue(written.Lemma, out var stance) && (!Governing.Contains(written.Lemma) || Governs(text, word)))
            {
                found.Add(stance);
            }
            else if (Phrase(text, word) is { } phrase)
            {
                found.Add(phrase);
            }
        }

        return found;
    }

    // "Is authorized to", "allows them to": of something else to do; "the databases it authorized" is no stance.
    private static bool Governs(ReadText text, int word)
    {
        var isMain = text.ClauseOf(word).Verb?.Main == word;
        for (var next = word + 1; next < text.Words.Count && next <= word + 4; next++)
        {
            if (text.Words[next].Lower is "to")
            {
                return true;
            }
        }

        return isMain && text.Words[word].Lower is not ("claim" or "claims" or "claimed" or "authorized" or "authorizes" or "invited" or "appears" or "appear");
    }

    // "Has to", "is to be", "has until", "as a rule", "in general".
    private static Stance? Phrase(ReadText text, int word)
    {
        var words = text.Words;
        var next = word + 1 < words.Count ? words[word + 1].Lower : "";
        var after = word + 2 < words.Count ? words[word + 2].Lower : "";
        return (words[word].Lemma, next, after) switch
        {
            ("have" or "be", "to", _) => Stance.Must,
            ("as", "a", "rule") or ("as", "a", "general") => Stance.Usual,
            ("in", "general" or "principle", _) => Stance.Usual,
            _ => null,
        };
    }
}
