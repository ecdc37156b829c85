using Bot.Grounding.Reading;

namespace Bot.Grounding.Checks;

/// <summary>Reads the strictness of a clause from the modal of its verb.</summary>
internal static class Force
{
    /// <summary>The strictness that the verb's modal gives, or that of the verb it shares one with; null where there is no modal.</summary>
    public static Strictness? Of(ReadText text, Clause clause) => clause.Verb is not { } verb ? null : Of(text, verb, HasNoSubject(text, clause, verb)) ?? (clause.Carrier is { } carrier ? Of(text, carrier, isDenied: false) : null);

    // "No instructions may be taken", "nobody may": forbidden, as with "may not".
    private static bool HasNoSubject(ReadText text, Clause clause, VerbGroup verb) =>
        Enumerable.Range(clause.Start, verb.Start - clause.Start).Any(word => text.Words[word].Lower is "no" or "nobody" or "none" or "neither" && !NegationCheck.IsExclusive(text, word) && NegationCheck.IsPlain(text, word));

    private static Strictness? Of(ReadText text, VerbGroup verb, bool isDenied)
    {
        string? modal = null;
        for (var word = verb.Start; word < verb.End; word++)
        {
            isDenied |= text.Words[word].Class is WordClass.Negation;
            if (text.Words[word].Class is WordClass.Modal)
            {
                modal ??= text.Words[word].Lower;
            }
            else if (text.Words[word].Lemma is "have" or "be" && word + 1 < verb.End && text.Words[word + 1].Lower is "to" && modal is null)
            {
                modal = text.Words[word].Lemma is "be" ? "must" : "have to";
            }
        }

        return modal switch
        {
            "must" or "shall" => isDenied ? Strictness.Forbidden : Strictness.Required,
            "have to" or "need" => isDenied ? Strictness.Optional : Strictness.Required,
            "should" or "ought" => isDenied ? Strictness.Discouraged : Strictness.Advised,
            "may" or "can" or "might" or "could" => isDenied ? Strictness.Forbidden : Strictness.Allowed,
            _ => null,
        };
    }
}
