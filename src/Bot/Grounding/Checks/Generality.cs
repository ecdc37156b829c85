using Bot.Grounding.Reading;

namespace Bot.Grounding.Checks;

/// <summary>What a rule says of every travel document it says of a passport, and what it denies of travel documents it denies of passports.</summary>
internal static class Generality
{
    private static readonly HashSet<string> Generic = new(StringComparer.Ordinal) { "a", "an", "any", "every", "each", "all", "no" };

    /// <summary>Whether the evidence's more general word may be told of the special one.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="word">Its general word.</param>
    public static bool CarriesSpecial(ReadText evidence, int word)
    {
        var clause = evidence.ClauseOf(word);
        if (IsDenied(evidence, clause, word))
        {
            return true;
        }

        if (evidence.Verbs.Contains(word) || clause.Verb is not { } verb || !IsGeneric(evidence, clause, word))
        {
            return false;
        }

        var isRelative = clause.Kind is ClauseKind.Relative || (verb.Start > 0 && evidence.Words[verb.Start - 1].Class is WordClass.Relative);
        return isRelative || (TenseCheck.IsPast(evidence, verb) is not true && (word < verb.Start || clause.Kind is ClauseKind.Condition));
    }

    private static bool IsDenied(ReadText text, Clause clause, int word) =>
        NegationCheck.IsNegated(text, clause) && !IsQualified(text, word) && Enumerable.Range(clause.Start, word - clause.Start).Any(before => text.Words[before].Class is WordClass.Negation && NegationCheck.IsPlain(text, before));

    // "An access request" is of a kind already, and no correction request is one of it.
    private static bool IsQualified(ReadText text, int word) => word > 0 && text.Words[word - 1].Class is WordClass.Content && !text.Verbs.Contains(word - 1);

    private static bool IsGeneric(ReadText text, Clause clause, int word) => word > clause.Start && Generic.Contains(text.Words[word - 1].Lower);
}
