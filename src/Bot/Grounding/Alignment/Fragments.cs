using Bot.Grounding.Reading;

namespace Bot.Grounding.Alignment;

/// <summary>Parts a clause of the sentence where it may have been put together from several places of the evidence.</summary>
internal static class Fragments
{
    // Fewer telling words than these do not say on their own where they come from.
    private const int MinWords = 3;

    /// <summary>The clause itself, or the parts between its commas and coordinators that have words enough; the finite verb stays with its part.</summary>
    public static IEnumerable<Clause> Of(ReadText text, Clause clause)
    {
        var start = clause.Start;
        for (var word = clause.Start + 1; word < clause.End; word++)
        {
            var isBorder = text.Words[word].Lower is "," or ";" || text.Words[word].Class is WordClass.Coordinator;
            if (isBorder && Telling(text, start, word) >= MinWords && Telling(text, word, clause.End) >= MinWords && !IsInVerb(clause, word))
            {
                yield return Part(clause, start, word);
                start = word;
            }
        }

        yield return start == clause.Start ? clause : Part(clause, start, clause.End);
    }

    private static Clause Part(Clause clause, int start, int end)
    {
        var verb = clause.Verb is { } known && known.Start >= start && known.Start < end ? known : null;
        return clause with { Start = start, End = end, Verb = verb, Carrier = verb is null ? null : clause.Carrier, Kind = start == clause.Start ? clause.Kind : ClauseKind.Main };
    }

    private static bool IsInVerb(Clause clause, int word) => clause.Verb is { } verb && word >= verb.Start && word < verb.End;

    private static int Telling(ReadText text, int start, int end)
    {
        var telling = 0;
        for (var word = start; word < end; word++)
        {
            telling += text.Words[word].Class is WordClass.Content or WordClass.Number ? 1 : 0;
        }

        return telling;
    }
}
