using Bot.Grounding.Reading;

namespace Bot.Grounding.Checks;

/// <summary>Reads the strictness of a clause from the modal of its verb.</summary>
internal static class Force
{
    /// <summary>The strictness that the verb's modal gives, or that of the verb it shares one with; null where there is no modal.</summary>
    public static Strictness? Of(ReadText text, Clause clause) => clause.Verb is not { } verb ? null : Of(text, verb) ?? (clause.Carrier is { } carrier ? Of(text, carrier) : null);

    private static Strictness? Of(ReadText text, VerbGroup verb)
    {
        var isDenied = false;
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
